namespace Hikeshi.Reporting.Tables;

/// <summary>
/// Counts by key with a fixed bound on memory: keys that come when the table is full are counted together as
/// others. The counts of keys in the table are exact, and nothing is lost: rows and others add up to all.
/// </summary>
internal class BoundedTable<TKey, TTally>(int most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TTally : Tally, new()
{
    protected Dictionary<TKey, TTally> Counts { get; } = new(comparer);

    public IReadOnlyDictionary<TKey, TTally> Rows => Counts;

    /// <summary>What came when the table was full.</summary>
    public Tally Others { get; } = new();

    /// <summary>All that was counted.</summary>
    public long Total => Others.Count + Counts.Values.Sum(t => t.Count);

    protected bool IsFull => Counts.Count >= most;

    /// <summary>Counts; null when the key is new and the table full.</summary>
    public TTally? Add(TKey key, in Occurrence seen)
    {
        if (!Counts.TryGetValue(key, out var tally))
        {
            tally = IsFull ? null : Counts[key] = new TTally();
        }

        (tally ?? Others).Add(seen);
        return tally;
    }

    public void Merge(BoundedTable<TKey, TTally> later)
    {
        foreach (var (key, tally) in later.Counts)
        {
            if (!Counts.TryGetValue(key, out var own))
            {
                own = IsFull ? null : Counts[key] = new TTally();
            }

            (own ?? Others).Merge(tally);
        }

        Others.Merge(later.Others);
    }
}
