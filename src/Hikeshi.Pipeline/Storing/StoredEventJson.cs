using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Hikeshi.Events;
using Hikeshi.Headers.Times;

namespace Hikeshi.Pipeline.Storing;

/// <summary>
/// Reads an event of the JSON contract back: its line and what is known beside it. Its fields are read from the line
/// again, so nobody can import fields that the line does not have.
/// </summary>
public static class StoredEventJson
{
    /// <summary>False when the text is no event.</summary>
    /// <param name="json">One line.</param>
    /// <param name="read">The event.</param>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out StoredEvent? read)
    {
        read = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Raw(root) is not { } line)
            {
                return false;
            }

            var source = root.TryGetProperty("source", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
            read = new StoredEvent(line, new EventContext
            {
                Key = Text(root, "key"),
                Time = Time(root),
                ReceivedTicks = Moment(root, "received"),
                IsLate = root.TryGetProperty("late", out var late) && late.ValueKind == JsonValueKind.True,
                Device = Text(root, "device"),
                Unit = Text(root, "unit"),
                SourceAddress = Text(source, "address"),
                SourceTransport = Text(source, "transport"),
                IsProxied = Text(root, "host_source") == "proxy" || Text(source, "proxy") is not null,
                ProxyAddress = Text(source, "proxy"),
                File = Text(root, "file"),
                Line = Number(root, "line"),
                Cut = Number(root, "cut"),
            });
            return true;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[]? Raw(JsonElement root) =>
        Text(root, "raw_base64") is { } bytes ? Convert.FromBase64String(bytes)
        : Text(root, "raw") is { } text ? Encoding.UTF8.GetBytes(text)
        : null;

    /// <summary>The time of the line; one that is only that of its receipt is none.</summary>
    private static ResolvedTime Time(JsonElement root)
    {
        var ticks = Moment(root, "time");
        if (ticks == 0 || Text(root, "time_source") is not ("device" or "relay"))
        {
            return default;
        }

        var assumed = TimeAssumptions.None;
        if (root.TryGetProperty("time_assumed", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                assumed |= item.ValueEquals("year") ? TimeAssumptions.Year
                    : item.ValueEquals("date") ? TimeAssumptions.Date
                    : item.ValueEquals("zone") ? TimeAssumptions.Zone
                    : TimeAssumptions.None;
            }
        }

        return new ResolvedTime(ticks, Offset(Text(root, "utc_offset")), assumed);
    }

    /// <summary>Minutes from <c>+09:00</c>.</summary>
    private static int Offset(string? text) =>
        text is ['+' or '-', _, ..] && TimeSpan.TryParse(text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var span)
            ? (text[0] == '-' ? -1 : 1) * (int)span.TotalMinutes
            : 0;

    private static long Moment(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment)
            ? moment.UtcTicks
            : 0;

    private static long Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
