namespace Hikeshi.Diagnosing.Failovers;

/// <summary>How a replication ended.</summary>
public enum ReplicationOutcome
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>The standby has the configuration of the active unit.</summary>
    Completed,

    /// <summary>The hashes were equal: nothing had to be copied.</summary>
    Skipped,

    /// <summary>It ended, and commands are missing on the standby.</summary>
    Incomplete,

    /// <summary>Its end was not seen.</summary>
    Unfinished,
}
