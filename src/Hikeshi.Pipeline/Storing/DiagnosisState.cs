namespace Hikeshi.Pipeline.Storing;

/// <summary>What changed in diagnosis since it was stored last.</summary>
public sealed record DiagnosisState
{
    /// <summary>Incidents that are new or have changed.</summary>
    public IReadOnlyList<IncidentRecord> Incidents { get; init; } = [];

    /// <summary>Sessions that are new or have changed.</summary>
    public IReadOnlyList<SessionRecord> Sessions { get; init; } = [];

    /// <summary>From where diagnosis goes on, or null: the last one stays.</summary>
    public DiagnosisSnapshot? Snapshot { get; init; }
}
