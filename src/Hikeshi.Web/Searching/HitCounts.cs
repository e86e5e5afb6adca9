using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Web.Charts;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Searching;

/// <summary>What one histogram of a search tells: how many hits, when, and where each of them is.</summary>
public sealed class HitCounts
{
    private readonly IReadOnlyList<HistogramBucket> _buckets;
    private readonly BarWidth _width;
    private readonly QueryTimes _times;

    private HitCounts(IReadOnlyList<HistogramBucket> buckets, BarWidth width, QueryTimes times, SearchOrder order)
    {
        (_buckets, _width, _times) = (buckets, width, times);
        Index = HitIndex.Of(buckets, width.Fine, order);
    }

    /// <summary>Where the hits are.</summary>
    public HitIndex Index { get; }

    /// <summary>Asks the store.</summary>
    public static async Task<HitCounts> OfAsync(IEventStore store, Query query, SearchOrder order, CancellationToken cancel)
    {
        var stats = await store.StatsAsync(cancel);
        var first = stats.Days.Min(d => d.First) ?? DateTime.UnixEpoch;
        var last = stats.Days.Max(d => d.Last) ?? first;
        var times = QueryTimes.Of(query).Within(first.Ticks, last.Ticks + 1);
        var width = BarWidth.Of(TimeSpan.FromTicks(Math.Max(1, times.To!.Value - times.From!.Value)));
        return new HitCounts(await store.HistogramAsync(query, width.Fine, cancel), width, times, order);
    }

    /// <summary>The bars, or null when no hit has a time.</summary>
    public ChartOption? Bars(Preferences preferences)
    {
        var bars = _buckets.Where(b => b.Start is not null)
            .GroupBy(b => (Start: _width.BarOf(b.Start!.Value), b.Severity))
            .Select(g => new HistogramBucket(g.Key.Start, g.Key.Severity, g.Sum(b => b.Count))).ToList();
        if (bars.Count == 0)
        {
            return null;
        }

        var from = Math.Min(_times.From!.Value, bars.Min(b => b.Start!.Value.Ticks));
        var to = Math.Max(_times.To!.Value, bars.Max(b => b.Start!.Value.Ticks) + _width.Bar.Ticks);
        return SeverityBars.Of(bars, from, to, _width.Bar, preferences);
    }
}
