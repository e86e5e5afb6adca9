using Hikeshi.Pipeline.Processing;

namespace Hikeshi.Pipeline.Counting;

/// <summary>Puts together what is known of the devices that sent.</summary>
public static class KnownDevices
{
    /// <summary>The devices; the one that was heard last comes first.</summary>
    /// <param name="counters">What came.</param>
    /// <param name="names">Hosts and addresses, and the devices they belong to.</param>
    /// <param name="zone">The zone of devices that have none of their own.</param>
    /// <param name="zones">The zones of others.</param>
    public static IReadOnlyList<KnownDevice> Of(
        PipelineCounters counters, IReadOnlyDictionary<string, DeviceName> names, TimeZoneInfo zone, IReadOnlyDictionary<string, TimeZoneInfo> zones)
    {
        ArgumentNullException.ThrowIfNull(counters);
        ArgumentNullException.ThrowIfNull(zones);
        var hosts = names.ToLookup(n => n.Value.Device, StringComparer.Ordinal);
        var origins = counters.Origins().Where(o => o.Dropped.Count > 0).ToLookup(o => o.Name, StringComparer.Ordinal);
        return [.. counters.Devices().OrderByDescending(d => d.LastSeen).ThenBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => Row(d, zones.GetValueOrDefault(d.Name, zone), [.. hosts[d.Name]], origins))];
    }

    private static KnownDevice Row(DeviceSnapshot device, TimeZoneInfo zone, IReadOnlyList<KeyValuePair<string, DeviceName>> hosts, ILookup<string, OriginSnapshot> origins) => new(device)
    {
        Aliases = [.. hosts.Select(h => h.Key).Order(StringComparer.Ordinal)],
        Units = [.. hosts.Select(h => h.Value.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Zone = zone,
        Dropped = hosts.Select(h => h.Key).Append(device.Name).Concat(device.Senders).Distinct(StringComparer.Ordinal)
            .SelectMany(h => origins[h]).SelectMany(o => o.Dropped)
            .GroupBy(d => d.Key, d => d.Value).ToDictionary(g => g.Key, g => g.Sum()),
    };
}
