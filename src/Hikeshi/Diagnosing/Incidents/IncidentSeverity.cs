namespace Hikeshi.Diagnosing.Incidents;

/// <summary>How bad an incident is; the smaller number is the worse.</summary>
public enum IncidentSeverity
{
    /// <summary>Act now.</summary>
    Critical,

    /// <summary>Something does not work.</summary>
    High,

    /// <summary>Something works badly, or will stop.</summary>
    Medium,

    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>For the record.</summary>
    Info,
}
