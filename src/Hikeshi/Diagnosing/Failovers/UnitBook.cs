using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>
/// Which unit a line is from: as the line says, else as its host said before. Both units of a pair may have the same
/// host name, because the configuration is one; such a name tells nothing.
/// </summary>
internal sealed class UnitBook(string device)
{
    private const string Both = "both";

    /// <summary>A device has two units; more names than these are not remembered.</summary>
    private const int MostHosts = 16;

    private readonly Dictionary<string, string> _hosts = new(StringComparer.Ordinal);

    public Dictionary<string, string> Save() => new(_hosts, StringComparer.Ordinal);

    public void Load(Dictionary<string, string> hosts)
    {
        foreach (var (host, unit) in hosts)
        {
            _hosts[host] = unit;
        }
    }

    /// <summary>The line with its unit, where it is known.</summary>
    public Observation Tell(Observation item)
    {
        var said = item["failover.unit"];
        if (said is null && _hosts.Count == 0)
        {
            return item;
        }

        var host = item.Host ?? device;
        if (said is not null)
        {
            Learn(host, said);
        }

        var unit = said ?? (_hosts.GetValueOrDefault(host) is { } known && known != Both ? known : null);
        return unit is null ? item : item with { Unit = unit };
    }

    private void Learn(string host, string unit)
    {
        if (_hosts.TryGetValue(host, out var known))
        {
            _hosts[host] = known == unit ? unit : Both;
        }
        else if (_hosts.Count < MostHosts)
        {
            _hosts[host] = unit;
        }
    }
}
