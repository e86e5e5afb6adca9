namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What the comparison of the configurations gave.</summary>
public enum HashResult
{
    /// <summary>No line tells of a comparison.</summary>
    None,

    /// <summary>They are the same.</summary>
    Equal,

    /// <summary>They differ.</summary>
    Differs,

    /// <summary>It was not done in time.</summary>
    Timeout,
}
