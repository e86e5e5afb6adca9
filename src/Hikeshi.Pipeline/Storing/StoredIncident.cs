namespace Hikeshi.Pipeline.Storing;

/// <summary>An incident and what people decided about it.</summary>
/// <param name="Record">What the machine says.</param>
/// <param name="Decisions">What people decided, the earliest first.</param>
public sealed record StoredIncident(IncidentRecord Record, IReadOnlyList<IncidentDecision> Decisions)
{
    /// <summary>True while somebody looks after it.</summary>
    public bool IsAcknowledged =>
        Last(DecisionKind.Acknowledge, DecisionKind.Unacknowledge) is { Kind: DecisionKind.Acknowledge };

    /// <summary>True when a person resolved it, nobody reopened it since, and no line came since.</summary>
    public bool IsResolvedByPerson =>
        Last(DecisionKind.Resolve, DecisionKind.Reopen) is { Kind: DecisionKind.Resolve } decision && Record.LastTicks <= decision.Ticks;

    private IncidentDecision? Last(DecisionKind one, DecisionKind other) =>
        Decisions.LastOrDefault(d => d.Kind == one || d.Kind == other);
}
