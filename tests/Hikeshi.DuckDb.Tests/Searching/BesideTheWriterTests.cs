using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.DuckDb.Tests.Searching;

public sealed class BesideTheWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Searches_see_whole_commits_only_and_never_less_than_before()
    {
        const int Lines = 1000;
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var searches = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            long seen = 0;
            while (!stop.IsCancellationRequested)
            {
                var count = await store.Events.CountAsync(AllQuery.Instance, Cancel);
                Assert.True(count >= seen && count % Lines == 0, $"{count} after {seen}");
                seen = count;
                var page = await store.Events.SearchAsync(new EventSearch(AllQuery.Instance) { Limit = 50 }, Cancel);
                var found = page.Events.Select(e => e.Context.Key).Distinct().Count();
                Assert.True(found == page.Events.Count && (found == 50 || seen == 0), $"{found} of {page.Events.Count}");
                await store.Events.TopAsync(AllQuery.Instance, EventKeys.Device, 5, Cancel);
            }
        })).ToList();

        var feed = new Feed();
        for (var batch = 0; batch < 60; batch++)
        {
            for (var i = 0; i < Lines; i++)
            {
                // All of a batch is of one day: a commit is one transaction a day.
                feed.Add(store.Writer, "%FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED", Feed.Noon.AddHours(batch));
            }

            await store.Writer.FlushAsync(Cancel);
        }

        await stop.CancelAsync();
        await Task.WhenAll(searches);
        Assert.Equal(60 * Lines, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task A_long_search_ends_soon_after_it_was_cancelled_and_the_store_goes_on()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var feed = new Feed();
        for (var i = 0; i < 60_000; i++)
        {
            feed.Add(store.Writer, $"%FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED {i} {new string('x', 300)}");
        }

        await store.Writer.FlushAsync(Cancel);
        using var stop = new CancellationTokenSource();
        var slow = Enumerable.Range(0, 200).Aggregate(
            (Query)AllQuery.Instance, (q, n) => QueryForm.And(q, QueryForm.Not(Ask($"\"x{n}y\""))));
        var search = store.Events.CountAsync(slow, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        Assert.Equal(60_000, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task Searches_that_follow_one_another_find_whole_pages_and_do_not_keep_the_log_from_being_folded()
    {
        // However slow the machine is, a search ends within it.
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { FoldPatience = TimeSpan.FromMinutes(1) });
        var feed = new Feed();
        await FillAsync(store, feed, 30_000);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var searches = SearchAllTheTime(store, 200, stop.Token);

        var most = 0L;
        for (var batch = 0; batch < 15; batch++)
        {
            await FillAsync(store, feed, 10_000);
            most = Math.Max(most, LogBytes());
        }

        await stop.CancelAsync();
        await searches;
        Assert.InRange(most, 1, 24 << 20);
    }

    [Fact]
    public async Task An_export_that_is_taken_slowly_does_not_keep_the_log_from_being_folded_and_ends_with_what_was_there()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var feed = new Feed();
        await FillAsync(store, feed, 20_000);
        using var export = store.Export.Read(AllQuery.Instance, Cancel).GetEnumerator();
        Assert.True(export.MoveNext());

        var most = 0L;
        for (var batch = 0; batch < 15; batch++)
        {
            await FillAsync(store, feed, 10_000);
            most = Math.Max(most, LogBytes());
        }

        var read = 1;
        while (export.MoveNext())
        {
            read++;
        }

        Assert.InRange(most, 1, 24 << 20);
        Assert.Equal(20_000, read);
    }

    [Fact]
    public async Task The_largest_pages_side_by_side_leave_the_writer_its_memory()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var feed = new Feed();
        await FillAsync(store, feed, 30_000);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var searches = SearchAllTheTime(store, EventSearch.GreatestLimit, stop.Token);

        for (var batch = 0; batch < 15; batch++)
        {
            await FillAsync(store, feed, 10_000);
        }

        await stop.CancelAsync();
        await searches;
        Assert.Equal(180_000, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task A_folder_belongs_to_one_process()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var start = new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment[Writing.Victim.Folder] = _folder.Root;
        using var other = System.Diagnostics.Process.Start(start)!;
        var said = await other.StandardError.ReadToEndAsync(Cancel);
        await other.WaitForExitAsync(Cancel);

        Assert.NotEqual(0, other.ExitCode);
        Assert.Contains($"The store in {_folder.Root} is in use by another process.", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Four who ask for first pages without a pause, each of them whole.</summary>
    private static Task SearchAllTheTime(DuckDbStore store, int limit, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
        async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var page = await store.Events.SearchAsync(new EventSearch(AllQuery.Instance) { Limit = limit }, Cancel);
                Assert.Equal(limit, page.Events.Count);
                Assert.Equal(limit, page.Events.Select(e => e.Context.Key).Distinct().Count());
            }
        },
        Cancel)));

    /// <summary>So few that a commit goes through the log.</summary>
    private static async Task FillAsync(DuckDbStore store, Feed feed, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            feed.Add(store.Writer, $"%FTD-6-302013: Built outbound TCP connection {feed.Sequence} for outside:203.0.113.{i % 250}/443 (203.0.113.7/443) to inside:10.1.2.{i % 200}/{i} (198.51.100.2/{i})");
        }

        await store.Writer.FlushAsync(Cancel);
    }

    private long LogBytes() => Directory.EnumerateFiles(_folder.Root, "*.wal").Sum(f => new FileInfo(f).Length);

    private static Query Ask(string text) => QueryParser.Parse(text, new(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(Feed.Noon) }).Query!;
}
