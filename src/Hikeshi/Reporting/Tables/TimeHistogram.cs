namespace Hikeshi.Reporting.Tables;

/// <summary>
/// Messages over time by severity, in buckets of one width. The width grows with the span of the log, so that there
/// are never more than <see cref="MostBuckets"/>. Each width divides the next: what was counted stays exact, and the
/// order of the lines changes nothing.
/// </summary>
internal sealed class TimeHistogram
{
    public const int MostBuckets = 200;

    /// <summary>Severities 0 to 7, and none.</summary>
    public const int Columns = 9;

    /// <summary>10 s, 1 min, 10 min, 1 h, 6 h, 1 d, 7 d, 28 d, and on until all years that there are have room.</summary>
    private static readonly long[] Seconds =
        [10, 60, 600, 3_600, 21_600, 86_400, 604_800, 2_419_200, 31_449_600, 314_496_000, 3_144_960_000];

    private readonly Dictionary<long, long[]> _buckets = [];
    private int _step;
    private long _first;
    private long _last;
    private long _lastIndex = -1;
    private long[] _lastBucket = [];

    /// <summary>How long a bucket is, in ticks.</summary>
    public long Width => Seconds[_step] * TimeSpan.TicksPerSecond;

    /// <summary>The buckets that hold something: their begin in UTC ticks, and their counts.</summary>
    public IEnumerable<(long Ticks, long[] Counts)> Buckets => _buckets.OrderBy(b => b.Key).Select(b => (b.Key * Width, b.Value));

    /// <summary>Counts messages of one severity; those without a time are not counted here.</summary>
    public void Add(long ticks, int severity, long count)
    {
        if (ticks > 0)
        {
            Bucket(ticks)[severity] += count;
        }
    }

    /// <summary>Adds what another histogram counted.</summary>
    public void Merge(TimeHistogram later)
    {
        while (_step < later._step)
        {
            Coarsen();
        }

        foreach (var (ticks, counts) in later.Buckets)
        {
            Pour(counts, Bucket(ticks));
        }
    }

    private long[] Bucket(long ticks)
    {
        var index = ticks / Width;
        if (index == _lastIndex)
        {
            return _lastBucket;
        }

        (_first, _last) = _buckets.Count == 0 ? (ticks, ticks) : (Math.Min(_first, ticks), Math.Max(_last, ticks));
        while ((_last / Width) - (_first / Width) >= MostBuckets)
        {
            Coarsen();
        }

        _lastIndex = ticks / Width;
        if (!_buckets.TryGetValue(_lastIndex, out var bucket))
        {
            _buckets[_lastIndex] = bucket = new long[Columns];
        }

        return _lastBucket = bucket;
    }

    private void Coarsen()
    {
        var factor = Seconds[_step + 1] / Seconds[_step];
        var finer = _buckets.ToList();
        _buckets.Clear();
        _step++;
        _lastIndex = -1;
        foreach (var (index, counts) in finer)
        {
            if (_buckets.TryGetValue(index / factor, out var bucket))
            {
                Pour(counts, bucket);
            }
            else
            {
                _buckets[index / factor] = counts;
            }
        }
    }

    private static void Pour(long[] from, long[] to)
    {
        for (var i = 0; i < Columns; i++)
        {
            to[i] += from[i];
        }
    }
}
