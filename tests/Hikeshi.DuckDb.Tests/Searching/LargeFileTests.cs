using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.DuckDb.Tests.Searching;

/// <summary>
/// A file with so many events that a page is looked for at its end first; their times are as uneven as those of devices
/// whose clocks are wrong.
/// </summary>
public sealed class LargeFileTests : IAsyncLifetime
{
    private const int Lines = 300_000;

    private readonly TempFolder _folder = new();
    private readonly List<(DateTime Moment, long Sequence)> _all = [];
    private DuckDbStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var (feed, random) = (new Feed(), new Random(7));
        for (var i = 0; i < Lines; i++)
        {
            // Many at once, some late, a few from long before and after.
            var second = i / 100 - (random.Next(50) == 0 ? random.Next(2000) : 0);
            var moment = Feed.Noon.AddSeconds(second + (i % 30_000 == 17 ? random.Next(-600, 600) : 0));
            feed.Add(_store.Writer, $"<166>{moment:MMM dd yyyy HH:mm:ss}: %FTD-{(i % 1000 == 0 ? 4 : 6)}-302013: Built outbound TCP connection {i}", Feed.Noon);
            _all.Add((moment, feed.Sequence));
            if (_store.Writer.IsFull)
            {
                await _store.Writer.CommitAsync(Cancel);
            }
        }

        await _store.Writer.FlushAsync(Cancel);
    }

    [Theory]
    [InlineData("", SearchOrder.NewestFirst, 100, 4)]
    [InlineData("", SearchOrder.OldestFirst, 100, 4)]
    [InlineData("", SearchOrder.NewestFirst, 7000, 3)]
    [InlineData("", SearchOrder.OldestFirst, 10_000, 3)]
    [InlineData("sev:4", SearchOrder.NewestFirst, 90, 4)]
    [InlineData("sev:4", SearchOrder.OldestFirst, 90, 4)]
    [InlineData("time:2026-01-02T12:10..2026-01-02T12:20", SearchOrder.NewestFirst, 600, 3)]
    [InlineData("time:2026-01-02T12:10..2026-01-02T12:20", SearchOrder.OldestFirst, 600, 3)]
    public async Task Pages_are_those_of_a_list_that_was_sorted_whole(string query, SearchOrder order, int limit, int pages)
    {
        var chosen = _all.Select((e, i) => (e.Moment, e.Sequence, Severity: i % 1000 == 0 ? 4 : 6))
            .Where(e => query.Length == 0 || (query[0] == 's' ? e.Severity == 4 : e.Moment >= Feed.Noon.AddMinutes(10) && e.Moment < Feed.Noon.AddMinutes(20)))
            .OrderBy(e => (e.Moment, e.Sequence)).Select(e => e.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (order == SearchOrder.NewestFirst)
        {
            chosen.Reverse();
        }

        var search = new EventSearch(QueryParser.Parse(query, new(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(Feed.Noon) }).Query!) { Limit = limit, Order = order };
        for (var page = 0; page < pages; page++)
        {
            var found = await _store.Events.SearchAsync(search, Cancel);
            Assert.Equal(chosen.Skip(page * limit).Take(limit), found.Events.Select(e => e.Context.Key));
            search = search with { Cursor = found.Next };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
