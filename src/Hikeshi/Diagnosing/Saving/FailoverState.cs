using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>The failover pair of a device.</summary>
internal sealed class FailoverState
{
    public required List<ReplicationDraft> Replications { get; init; }

    public required List<PairUnit> Units { get; init; }

    public required Dictionary<ReplicationOutcome, long> Dropped { get; init; }

    public long LastTicks { get; init; }

    public string? LastText { get; init; }

    public string? LastHost { get; init; }
}
