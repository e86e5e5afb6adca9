using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>Makes the plans of entries when their first line comes.</summary>
internal sealed class EntryPlanner(MessageCatalog catalog)
{
    private readonly Dictionary<string, EntryPlan> _plans = new(StringComparer.Ordinal);

    private readonly HashSet<string> _awaited =
        [.. catalog.Kinds.SelectMany(k => k.Awaits).SelectMany(a => a.After.Concat(a.Until))];

    private readonly string[][] _joining =
        [.. catalog.Kinds.SelectMany(k => k.JoinedBy).Where(f => f.Contains('.', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Select(f => f.Split('+'))];

    public EntryPlan Of(CatalogEntry entry)
    {
        if (!_plans.TryGetValue(entry.Key, out var plan))
        {
            _plans[entry.Key] = plan = Make(entry);
        }

        return plan;
    }

    private EntryPlan Make(CatalogEntry entry)
    {
        var signals = entry.Signals
            .Select((s, place) => new PlannedSignal(
                new ObservedSignal(Enum.Parse<Strength>(s.Strength, ignoreCase: true), s.Cause, s.Side, s.Walk, place),
                [.. (s.When ?? []).Select(c => new PlannedCondition(c, catalog.Fields))]))
            .ToArray();
        var speaks = signals.Any(s => s.Signal.Strength > Strength.Progress) || _awaited.Contains(entry.Key);
        var moves = entry.Moves.Select(Plan).ToArray();
        return new EntryPlan(entry, signals, moves, speaks || moves.Length > 0 || Joins(entry));
    }

    private PlannedMove Plan(Move move) => new(
        new ObservedMove(Enum.Parse<MoveKind>(move.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), move.Phase, move.Role, move.Mode, move.Step),
        [.. move.When.Select(c => new PlannedCondition(c, catalog.Fields))]);

    /// <summary>A line that holds a message ID tells whose it is, even when it says nothing else.</summary>
    private bool Joins(CatalogEntry entry) => entry.Wordings.Any(w => _joining.Any(fields =>
        fields.All(f => w.Text.Contains($"{{{f}}}", StringComparison.Ordinal))));
}
