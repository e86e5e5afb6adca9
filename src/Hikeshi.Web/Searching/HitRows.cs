using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Web.Searching;

/// <summary>
/// All hits of a search by their number, fetched where they are looked at. Scrolling on costs a page by its cursor; a jump
/// goes through the <see cref="HitIndex"/>. Keeps a bounded number of blocks and cursors. Used by one page, so not for
/// several threads; calls may overlap while they wait.
/// </summary>
/// <param name="store">Where the events are.</param>
/// <param name="query">Which.</param>
/// <param name="order">Which come first.</param>
/// <param name="read">Makes a row.</param>
public sealed class HitRows(IEventStore store, Query query, SearchOrder order, Func<StoredEvent, HitRow> read)
{
    /// <summary>How many hits are fetched together.</summary>
    public const int BlockRows = 100;

    private const int MostBlocks = 40;
    private const int MostCursors = 10_000;

    /// <summary>A span with more hits is divided before they are walked over.</summary>
    private const int MostSkip = 5_000;

    private readonly Dictionary<long, HitBlock> _blocks = [];
    private readonly Queue<long> _kept = new();
    private readonly Dictionary<long, string> _cursors = [];
    private HitIndex? _index;
    private long _reached;

    /// <summary>How many hits there are; before the index is there, those that are known of.</summary>
    public long Count => _index?.Count ?? _reached;

    /// <summary>True when <see cref="Count"/> is all of them.</summary>
    public bool IsCounted => _index is not null || (_reached > 0 && !_cursors.ContainsKey(_reached / BlockRows));

    /// <summary>The first block: what a page shows before anything is counted.</summary>
    /// <param name="ask">Asks the store for it.</param>
    public async Task<HitBlock> FirstAsync(Func<EventSearch, Task<EventPage>> ask) =>
        Block(0, await ask(Search(null, null, BlockRows)));

    /// <summary>From now on, any hit can be jumped to.</summary>
    public void Use(HitIndex index) => _index = index;

    /// <summary>Hits from a number on; fewer where there are no more.</summary>
    public async Task<IReadOnlyList<HitRow>> RangeAsync(long start, int count, CancellationToken cancel)
    {
        var rows = new List<HitRow>(count);
        while (rows.Count < count)
        {
            var at = start + rows.Count;
            var block = await BlockAsync(at / BlockRows, cancel);
            var part = block.Rows.Skip((int)(at % BlockRows)).Take(count - rows.Count).ToList();
            if (part.Count == 0)
            {
                break;
            }

            rows.AddRange(part);
        }

        return rows;
    }

    private async Task<HitBlock> BlockAsync(long number, CancellationToken cancel)
    {
        if (_blocks.TryGetValue(number, out var known))
        {
            return known;
        }

        var page = number == 0 || _cursors.ContainsKey(number)
            ? await PageAsync(_cursors.GetValueOrDefault(number), null, BlockRows, cancel)
            : await JumpAsync(number * BlockRows, cancel);
        return Block(number, page);
    }

    private HitBlock Block(long number, EventPage page)
    {
        var block = new HitBlock([.. page.Events.Select(read)], page.Next);
        Keep(number, block);
        return block;
    }

    private async Task<EventPage> JumpAsync(long number, CancellationToken cancel)
    {
        if (_index is null)
        {
            return new EventPage([], null);
        }

        var place = _index.At(number);
        while (place.Skip > MostSkip && place.Span >= 0 && await RefineAsync(_index, place.Span, cancel))
        {
            place = _index.At(number);
        }

        string? cursor = null;
        for (var skip = place.Skip; skip > 0;)
        {
            var passed = await PageAsync(cursor, place.Place, (int)Math.Min(skip, EventSearch.GreatestLimit), cancel);
            if (passed.Next is null)
            {
                return new EventPage([], null);
            }

            (skip, cursor) = (skip - passed.Events.Count, passed.Next);
        }

        return await PageAsync(cursor, place.Place, BlockRows, cancel);
    }

    /// <summary>Divides a span that holds too many; false when it cannot be divided.</summary>
    private async Task<bool> RefineAsync(HitIndex index, int number, CancellationToken cancel)
    {
        var span = index.Spans[number];
        if (span.Start is not { } start || span.Width <= TimeSpan.FromSeconds(1))
        {
            return false;
        }

        var width = BarWidth.Finer(span.Width);
        var inside = QueryForm.And(query, new TimeTest(EventKeys.Time, start.Ticks, start.Ticks + span.Width.Ticks));
        var buckets = await store.HistogramAsync(inside, width, cancel);
        if (number < index.Spans.Count && index.Spans[number] == span)
        {
            index.Refine(number, buckets, width);
        }

        return true;
    }

    private Task<EventPage> PageAsync(string? cursor, DateTime? place, int limit, CancellationToken cancel) =>
        store.SearchAsync(Search(cursor, place, limit), cancel);

    private EventSearch Search(string? cursor, DateTime? place, int limit) =>
        new(query) { Cursor = cursor, Place = place, Limit = limit, Order = order };

    private void Keep(long number, HitBlock block)
    {
        if (_blocks.TryAdd(number, block))
        {
            _kept.Enqueue(number);
            if (_kept.Count > MostBlocks)
            {
                _blocks.Remove(_kept.Dequeue());
            }
        }

        if (block.Next is { } next && block.Rows.Count == BlockRows)
        {
            if (_cursors.Count >= MostCursors)
            {
                _cursors.Clear();
            }

            _cursors[number + 1] = next;
        }

        _reached = Math.Max(_reached, (number * BlockRows) + block.Rows.Count);
    }
}
