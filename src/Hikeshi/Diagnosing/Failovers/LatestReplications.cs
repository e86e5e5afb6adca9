namespace Hikeshi.Diagnosing.Failovers;

/// <summary>What a table has room for: the latest replications of each pair, those in trouble first.</summary>
public static class LatestReplications
{
    /// <summary>The replications, and how many are not among them.</summary>
    /// <param name="failovers">The pairs, those in trouble first.</param>
    /// <param name="each">The most of a pair.</param>
    /// <param name="most">The most in all.</param>
    public static (IReadOnlyList<(Failover Pair, Replication Item)> Shown, long Others) Of(IReadOnlyList<Failover> failovers, int each, int most)
    {
        List<(Failover Pair, Replication Item)> shown =
            [.. failovers.SelectMany(pair => pair.Replications.TakeLast(each).Reverse().Select(item => (pair, item))).Take(most)];
        return (shown, failovers.Sum(f => f.ReplicationCount) - shown.Count);
    }
}
