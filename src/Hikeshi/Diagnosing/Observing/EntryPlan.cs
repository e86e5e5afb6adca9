using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>How the events of one message or phrase are observed, worked out once.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Signals">Its signals, their conditions by field number.</param>
/// <param name="TakesPart">True when its lines matter to any diagnosis.</param>
internal sealed record EntryPlan(CatalogEntry Entry, IReadOnlyList<PlannedSignal> Signals, bool TakesPart);
