using System.Globalization;
using System.Text.Json;
using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;

namespace Hikeshi.Explaining.Json;

/// <summary>Writes what was read of the explained line, with the keys that events have.</summary>
internal static class LineJson
{
    public static void Write(Utf8JsonWriter to, ExplainedLine line)
    {
        to.WriteStartObject("line");
        to.WriteString("status", line.Status switch
        {
            EventStatus.Parsed => "parsed",
            EventStatus.Drift => "drift",
            EventStatus.Unknown => "unknown",
            _ => "untagged",
        });
        if (line.Time is { } time)
        {
            to.WriteString("time", time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
            to.WriteString("time_source", line.TimeSource == TimeSource.Relay ? "relay" : "device");
            to.Texts("time_assumed", Assumed(line.TimeAssumed));
        }
        else
        {
            to.WriteNull("time");
        }

        to.Text("host", line.Host);
        to.Text("product", line.Product);
        if (line.Severity >= 0)
        {
            to.WriteNumber("severity", line.Severity);
        }

        to.Text("text", line.Text);
        to.Text("raw", line.Raw);
        to.WriteEndObject();
    }

    private static List<string> Assumed(TimeAssumptions assumed)
    {
        var names = new List<string>();
        foreach (var (flag, name) in (ReadOnlySpan<(TimeAssumptions, string)>)
            [(TimeAssumptions.Year, "year"), (TimeAssumptions.Date, "date"), (TimeAssumptions.Zone, "zone")])
        {
            if (assumed.HasFlag(flag))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
