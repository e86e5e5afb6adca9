using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What a failover pair tells of itself, both units in one story. Bounded.</summary>
internal sealed class FailoverBook(string device)
{
    /// <summary>The first replications that are kept, and the last ones.</summary>
    private const int KeptFirst = 10;
    private const int Most = 40;

    /// <summary>So many commands are kept of a device; more are counted.</summary>
    private const int MostCommands = 200;

    private readonly List<ReplicationDraft> _replications = [];
    private readonly Dictionary<string, PairUnit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<ReplicationOutcome, long> _dropped = [];
    private (long Ticks, string? Text, string? Host) _last;

    /// <summary>The newest replication, or null.</summary>
    private ReplicationDraft? Newest => _replications is [.., var newest] ? newest : null;

    public FailoverState Save() => new()
    {
        Replications = [.. _replications],
        Units = [.. _units.Values],
        Dropped = new(_dropped),
        LastTicks = _last.Ticks,
        LastText = _last.Text,
        LastHost = _last.Host,
    };

    public void Load(FailoverState state)
    {
        _replications.AddRange(state.Replications);
        state.Units.ForEach(u => _units[Key(u.Name)] = u);
        foreach (var (outcome, count) in state.Dropped)
        {
            _dropped[outcome] = count;
        }

        _last = (state.LastTicks, state.LastText, state.LastHost);
    }

    /// <summary>Tells a line, in the order of the device's time.</summary>
    public void Take(Observation item)
    {
        if (item.Move is not { } move || move.Kind < MoveKind.SyncBegins || IsSame(item))
        {
            return;
        }

        if (ReplicationTracker.Take(Newest, item, move, Room()) is { } made)
        {
            Add(made);
        }

        if (move is { Kind: MoveKind.SyncBegins or MoveKind.SyncEnds, Role: { } role } && !IsKnown(item, role))
        {
            Set(item, role);
        }
    }

    /// <summary>The pair as it is told, or null for a device that told nothing of one.</summary>
    /// <param name="clock">The newest time of the device, in ticks.</param>
    public Failover? Build(long clock) => _replications.Count == 0 ? null : new Failover
    {
        Device = device,
        Units = [.. _units.Values.OrderBy(u => Key(u.Name), StringComparer.Ordinal)],
        Counts = Counted(clock),
        Replications = [.. _replications.Select(r => ReplicationBuilder.Build(r, clock))],
    };

    private Dictionary<ReplicationOutcome, long> Counted(long clock)
    {
        var counts = new Dictionary<ReplicationOutcome, long>(_dropped);
        foreach (var outcome in _replications.Select(r => ReplicationBuilder.OutcomeOf(r, clock)))
        {
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        return counts.OrderBy(c => c.Key).ToDictionary();
    }

    /// <summary>The same line again: a relay sent it twice.</summary>
    private bool IsSame(Observation item)
    {
        var isSame = !item.IsUntimed && item.Ticks == _last.Ticks && item.Text == _last.Text && item.Host == _last.Host;
        _last = (item.Ticks, item.Text, item.Host);
        return isSame;
    }

    private bool Room() => _replications.Sum(r => r.Missing.Count) < MostCommands;

    private void Add(ReplicationDraft made)
    {
        if (_replications.Count >= Most)
        {
            var outcome = ReplicationBuilder.OutcomeOf(_replications[KeptFirst], made.FirstTicks);
            _dropped[outcome] = _dropped.GetValueOrDefault(outcome) + 1;
            _replications.RemoveAt(KeptFirst);
        }

        _replications.Add(made);
    }

    private bool IsKnown(Observation item, string role) =>
        _units.TryGetValue(Key(UnitName.Of(item)), out var known) && known.Role == role;

    private void Set(Observation item, string role)
    {
        var name = UnitName.Of(item);
        if (name.Unit is not null)
        {
            _units[Key(name)] = new PairUnit(name, role, LineReference.Of(item));
        }
    }

    private static string Key(UnitName name) => name.Unit ?? "";
}
