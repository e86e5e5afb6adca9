namespace Hikeshi.Diagnosing.Observing;

/// <summary>A move of the catalog, ready to be tried on events.</summary>
/// <param name="Move">What an observation carries when the conditions hold.</param>
/// <param name="Conditions">The conditions.</param>
internal sealed record PlannedMove(ObservedMove Move, PlannedCondition[] Conditions);
