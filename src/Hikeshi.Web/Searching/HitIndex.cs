using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Searching;

/// <summary>
/// Knows where in time the hit with a number is. The store pages by cursor: the millionth page is only reached through
/// all before it, and an offset makes it sort all of them. The histogram, which is asked for anyway, tells it instead:
/// counts by span of time add up to numbers of hits. So a jump costs one page wherever it goes, and memory is bounded by
/// the spans, not by the hits. Not for several threads.
/// </summary>
public sealed class HitIndex
{
    private readonly SearchOrder _order;
    private readonly List<HitSpan> _spans;

    private HitIndex(SearchOrder order, List<HitSpan> spans) => (_order, _spans, Count) = (order, spans, spans.Sum(s => s.Count));

    /// <summary>How many hits there are.</summary>
    public long Count { get; private set; }

    /// <summary>The spans in the order of the search.</summary>
    public IReadOnlyList<HitSpan> Spans => _spans;

    /// <summary>Makes it from a histogram, severities together.</summary>
    public static HitIndex Of(IEnumerable<HistogramBucket> buckets, TimeSpan width, SearchOrder order) => new(order, Ordered(buckets, width, order));

    /// <summary>Where the hit with this number, from 0, is to be looked for.</summary>
    public HitPlace At(long number)
    {
        var before = 0L;
        for (var i = 0; i < _spans.Count; i++)
        {
            if (number < before + _spans[i].Count)
            {
                return new HitPlace(Beginning(i), number - before, i);
            }

            before += _spans[i].Count;
        }

        return new HitPlace(null, number, -1);
    }

    /// <summary>Puts narrower spans in the place of one.</summary>
    /// <param name="span">Its number.</param>
    /// <param name="buckets">A histogram of this span only.</param>
    /// <param name="width">The width of its buckets.</param>
    public void Refine(int span, IEnumerable<HistogramBucket> buckets, TimeSpan width)
    {
        var finer = Ordered(buckets, width, _order);
        _spans.RemoveAt(span);
        _spans.InsertRange(span, finer);
        Count = _spans.Sum(s => s.Count);
    }

    private static List<HitSpan> Ordered(IEnumerable<HistogramBucket> buckets, TimeSpan width, SearchOrder order)
    {
        var spans = buckets.GroupBy(b => b.Start).Select(g => new HitSpan(g.Key, width, g.Sum(b => b.Count)));
        return [.. order == SearchOrder.NewestFirst
            ? spans.OrderByDescending(s => s.Start ?? DateTime.MinValue)
            : spans.OrderBy(s => s.Start ?? DateTime.MinValue)];
    }

    /// <summary>Hits without a time are the last of the newest and the first of the oldest.</summary>
    private DateTime? Beginning(int span) => (_spans[span].Start, _order) switch
    {
        (null, SearchOrder.NewestFirst) => span == 0 ? null : _spans[span - 1].Start,
        (null, _) => null,
        ({ } start, SearchOrder.NewestFirst) => start > DateTime.MaxValue - _spans[span].Width ? DateTime.MaxValue : start + _spans[span].Width,
        var (start, _) => start,
    };
}
