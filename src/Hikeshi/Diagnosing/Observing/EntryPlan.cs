using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>How the events of one message or phrase are observed, worked out once.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Signals">Its signals, their conditions by field number.</param>
/// <param name="Moves">Its moves; the first whose conditions hold counts.</param>
/// <param name="TakesPart">True when its lines matter to any diagnosis.</param>
internal sealed record EntryPlan(CatalogEntry Entry, PlannedSignal[] Signals, PlannedMove[] Moves, bool TakesPart)
{
    /// <summary>The signals of each line, where none has a condition; else null.</summary>
    public ObservedSignal[]? Always { get; } = Array.TrueForAll(Signals, s => s.Conditions.Length == 0) ? [.. Signals.Select(s => s.Signal)] : null;
}
