using System.Net;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Counts different values of a field: many ports or many targets from one source are a scan.</summary>
internal static class SpreadCounter
{
    private const byte FirstMulticast = 224;

    /// <summary>The first pattern of a kind that a line completes, or null.</summary>
    public static Spread? Completed(Case of, IncidentKind kind, Observation item)
    {
        Spread? completed = null;
        for (var i = 0; i < kind.Spreads.Count; i++)
        {
            var spread = kind.Spreads[i];
            if (ValueOf(item, spread.Field) is { } value && !spread.Except.Contains(value, StringComparer.Ordinal)
                && Array.Exists(item.Signals, s => s.Cause == spread.Cause) && Count(of, i, spread, item, value))
            {
                completed ??= spread;
            }
        }

        return completed;
    }

    /// <summary>True when a pattern is there at a moment.</summary>
    public static bool IsComplete(Case of, int number, Spread spread, long ticks) =>
        of.Spreads.TryGetValue(number, out var seen)
        && seen.Values.Count(t => t >= ticks - (spread.Seconds * TimeSpan.TicksPerSecond)) >= spread.Count;

    /// <summary>A port may be printed as a service; a packet to everybody is aimed at nobody.</summary>
    private static string? ValueOf(Observation item, string field) =>
        item["destination.ip"] is { } target && IsForMany(target) ? null
            : field == "destination.port" ? item[field] ?? item["destination.service"]
            : item[field];

    private static bool IsForMany(string address) =>
        IPAddress.TryParse(address, out var parsed)
        && (parsed.IsIPv6Multicast || (parsed.GetAddressBytes() is [var first, _, _, var last] && (first >= FirstMulticast || last == byte.MaxValue)));

    private static bool Count(Case of, int number, Spread spread, Observation item, string value)
    {
        if (!of.Spreads.TryGetValue(number, out var seen))
        {
            of.Spreads[number] = seen = [];
        }

        seen[value] = item.Ticks;
        if (seen.Count > spread.Count)
        {
            // More than the pattern needs is not worth remembering.
            seen.Remove(seen.OrderBy(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key);
        }

        return IsComplete(of, number, spread, item.Ticks);
    }
}
