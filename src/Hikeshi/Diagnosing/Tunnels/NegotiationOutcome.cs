namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>How a negotiation ended.</summary>
public enum NegotiationOutcome
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>Its phase is up.</summary>
    Up,

    /// <summary>A line says that it failed.</summary>
    Failed,

    /// <summary>This device waited in vain and gave it up.</summary>
    GaveUp,

    /// <summary>No line tells its end.</summary>
    Unfinished,
}
