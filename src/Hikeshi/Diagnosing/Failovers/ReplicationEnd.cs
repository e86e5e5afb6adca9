namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What ended a replication.</summary>
public enum ReplicationEnd
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A line that says so.</summary>
    Line,

    /// <summary>The next one began.</summary>
    Restart,

    /// <summary>Ten minutes without its end.</summary>
    Silence,
}
