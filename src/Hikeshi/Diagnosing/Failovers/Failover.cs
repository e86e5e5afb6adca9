namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What the lines tell of one failover pair: its units and the replications of its configuration.</summary>
public sealed record Failover
{
    /// <summary>The device: a pair is one.</summary>
    public required string Device { get; init; }

    /// <summary>Its units, each with the role it had last.</summary>
    public required IReadOnlyList<PairUnit> Units { get; init; }

    /// <summary>How many replications ended in each way.</summary>
    public required IReadOnlyDictionary<ReplicationOutcome, long> Counts { get; init; }

    /// <summary>The first replications and the last ones.</summary>
    public required IReadOnlyList<Replication> Replications { get; init; }

    /// <summary>How many replications there were.</summary>
    public long ReplicationCount => Counts.Values.Sum();

    /// <summary>True when the last replication left the units different, or has no end.</summary>
    public bool IsTroubled => Replications is [.., { Outcome: ReplicationOutcome.Incomplete or ReplicationOutcome.Unfinished }];
}
