namespace Hikeshi.Diagnosing.Failovers;

/// <summary>
/// The commands that standbys still lack when the log ends: of the replications since the last one that left both units
/// with the same configuration.
/// </summary>
public static class LatestMissing
{
    /// <summary>The commands, the latest of each pair first, and how many are not among them.</summary>
    /// <param name="failovers">The pairs, those in trouble first.</param>
    /// <param name="most">The most in all.</param>
    public static (IReadOnlyList<(Failover Pair, MissingCommand Item)> Shown, long Others) Of(IReadOnlyList<Failover> failovers, int most)
    {
        List<(Failover Pair, MissingCommand Item)> shown =
            [.. failovers.SelectMany(pair => Since(pair).SelectMany(r => r.Missing.Reverse()).Select(item => (pair, item))).Take(most)];
        return (shown, failovers.Sum(pair => Since(pair).Sum(r => r.MissingCount)) - shown.Count);
    }

    private static IEnumerable<Replication> Since(Failover pair) =>
        pair.Replications.Reverse().TakeWhile(r => r.Outcome is not (ReplicationOutcome.Completed or ReplicationOutcome.Skipped));
}
