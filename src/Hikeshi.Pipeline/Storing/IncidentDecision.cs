namespace Hikeshi.Pipeline.Storing;

/// <summary>What a person decided about an incident. Decisions are added and never changed.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Who.</param>
/// <param name="Ticks">When, in UTC ticks.</param>
/// <param name="Comment">A remark, or null.</param>
public sealed record IncidentDecision(DecisionKind Kind, string Person, long Ticks, string? Comment = null);
