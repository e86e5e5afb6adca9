namespace Hikeshi.Diagnosing.Incidents;

/// <summary>Whether an incident goes on.</summary>
public enum IncidentState
{
    /// <summary>Nothing has shown that it is over.</summary>
    Open,

    /// <summary>It is over.</summary>
    Resolved,
}
