namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What is replicated.</summary>
public enum ReplicationMode
{
    /// <summary>The whole configuration, without a comparison before it.</summary>
    Full,

    /// <summary>Hashes are compared first; the whole configuration only where they are not known to be equal.</summary>
    Hash,

    /// <summary>A single command, outside of a replication of the whole.</summary>
    Command,
}
