using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Reporting.Html;

/// <summary>
/// The two lanes of a pair's picture: its units, the primary above. Where no line names a unit they are its roles: the
/// active one, which sends, above.
/// </summary>
internal sealed class PairLanes
{
    private readonly List<UnitName> _units = [];

    public PairLanes(Failover pair)
    {
        foreach (var name in pair.Units.Select(u => u.Name).Concat(pair.Replications.SelectMany(r => new[] { r.Sender, r.Receiver }).OfType<UnitName>()))
        {
            Learn(name);
        }

        _units.Sort((a, b) => string.CompareOrdinal(a.Unit ?? a.Host, b.Unit ?? b.Host));
    }

    /// <summary>The unit of a lane, or null where it is not known.</summary>
    /// <param name="lane">0 for the upper one, 1 for the lower one.</param>
    public UnitName? this[int lane] => lane < _units.Count ? _units[lane] : null;

    /// <summary>True where no line names a unit: the lanes are roles.</summary>
    public bool AreRoles => _units.Count == 0;

    /// <summary>In which lanes a replication begins and ends.</summary>
    /// <param name="item">The replication.</param>
    public (int Sender, int Receiver) Of(Replication item)
    {
        var (sender, receiver) = (Find(item.Sender), Find(item.Receiver));
        return sender >= 0 ? (sender, 1 - sender) : receiver >= 0 ? (1 - receiver, receiver) : (0, 1);
    }

    private int Find(UnitName? name) => name is null ? -1 : _units.FindIndex(u => AreOne(u, name));

    private void Learn(UnitName name)
    {
        var known = Find(name);
        if (known >= 0)
        {
            _units[known] = _units[known].With(name);
        }
        else if (_units.Count < 2)
        {
            _units.Add(name);
        }
    }

    private static bool AreOne(UnitName a, UnitName b) =>
        a.Unit is not null && b.Unit is not null ? a.Unit == b.Unit : a.Host is not null && a.Host == b.Host;
}
