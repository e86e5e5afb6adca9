namespace Hikeshi.Diagnosing.Incidents;

/// <summary>What ended an incident.</summary>
public enum ResolvedBy
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A line proved that the subject is healthy again.</summary>
    Event,

    /// <summary>No evidence came for as long as its kind waits.</summary>
    Rule,
}
