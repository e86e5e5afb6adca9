using System.Text.Json;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Explaining.Json;

namespace Hikeshi.Diagnosing.Json;

/// <summary>Writes one session.</summary>
internal static class SessionJson
{
    public static void Write(Utf8JsonWriter to, Session item)
    {
        to.WriteStartObject();
        to.Text("device", item.Device);
        to.Text("user", item.User);
        to.Text("group", item.Group);
        to.Text("peer", item.Peer);
        to.Text("type", item.Type);
        to.Text("assigned", item.Assigned);
        Time(to, "start", item.Start);
        Time(to, "end", item.End);
        Number(to, "duration_ms", item.DurationMilliseconds);
        Number(to, "bytes_in", item.BytesIn);
        Number(to, "bytes_out", item.BytesOut);
        to.Text("reason", item.Reason);
        to.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter to, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            to.WriteString(name, JsonWords.Time(known.UtcTicks));
        }
    }

    private static void Number(Utf8JsonWriter to, string name, long value)
    {
        if (value >= 0)
        {
            to.WriteNumber(name, value);
        }
    }
}
