namespace Hikeshi.Diagnosing.Observing;

/// <summary>A signal of the catalog, ready to be tried on events.</summary>
/// <param name="Signal">What an observation carries when the conditions hold.</param>
/// <param name="Conditions">The conditions.</param>
internal sealed record PlannedSignal(ObservedSignal Signal, PlannedCondition[] Conditions);
