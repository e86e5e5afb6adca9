using System.Globalization;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.DuckDb.Tests.Layout;

/// <summary>A day of more files than one can tell by a digit: ten events are a full one.</summary>
public sealed class FullFilesTests : IAsyncLifetime
{
    private const int Full = 10;
    private const int Parts = 12;

    private readonly TempFolder _folder = new();
    private readonly Feed _feed = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Feed.Noon));
    private DuckDbStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Names => Enumerable.Range(0, Parts).Select(Name);

    public async ValueTask InitializeAsync()
    {
        Open();
        await FillAsync((Parts * Full) - 3);
    }

    [Fact]
    public async Task A_day_goes_on_in_another_file_when_one_is_full_also_after_a_restart()
    {
        Assert.Equal(Names, await FilesAsync());
        await _store.DisposeAsync();
        Open();
        await FillAsync(3);
        Assert.Equal(Names, await FilesAsync());
        await FillAsync(1);

        Assert.Equal([.. Names, Name(Parts)], await FilesAsync());
        Assert.Equal(_feed.Sequence, await _store.Events.CountAsync(AllQuery.Instance, Cancel));
        Assert.Equal(_feed.Sequence, _store.Writer.Committed);
        Assert.Empty((await _store.Verification.RunAsync(null, null, Cancel)).Findings);
    }

    [Fact]
    public async Task Pages_neighbours_and_exports_go_over_the_files_in_the_order_in_which_events_came()
    {
        var came = Enumerable.Range(1, (int)_feed.Sequence).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();

        var (paged, cursor) = (new List<string?>(), (string?)null);
        do
        {
            var page = await _store.Events.SearchAsync(new EventSearch(AllQuery.Instance) { Limit = 7, Cursor = cursor }, Cancel);
            paged.AddRange(page.Events.Select(e => e.Context.Key));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(came.AsEnumerable().Reverse(), paged);
        var around = await _store.Events.NeighboursAsync("100", 25, Cancel);
        Assert.Equal(came.Skip(74).Take(43), around.Select(e => e.Context.Key));
        var exported = _store.Export.Read(AllQuery.Instance, Cancel).Select(e => long.Parse(e.Context.Key![^16..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(came, exported.Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Full_files_of_today_go_when_the_store_is_too_big_and_what_comes_is_stored()
    {
        Assert.Empty(await _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.Zero }, Cancel));

        var removed = await _store.Retention.RemoveAsync(new() { MostBytes = 0 }, Cancel);

        Assert.Equal(Names.SkipLast(1), removed.Select(r => r.File));
        Assert.Equal([Name(Parts - 1)], await FilesAsync());
        await FillAsync(Full);
        Assert.Equal([Name(Parts - 1), Name(Parts)], await FilesAsync());
        Assert.Empty((await _store.Verification.RunAsync(null, null, Cancel)).Findings);
    }

    [Fact]
    public async Task A_full_file_that_is_missing_is_found()
    {
        await _store.DisposeAsync();
        File.Delete(Path.Combine(_folder.Root, Name(4)));
        Open();

        var finding = Assert.Single((await _store.Verification.RunAsync(null, null, Cancel)).Findings);

        Assert.Equal((DuckDb.Proving.FindingKind.FileMissing, Name(4)), (finding.Kind, finding.File));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private static string Name(int part) =>
        part == 0 ? "events-2026-01-02.duckdb" : string.Create(CultureInfo.InvariantCulture, $"events-2026-01-02.{part}.duckdb");

    private void Open() => _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { MostEvents = Full, Time = _clock });

    private async Task FillAsync(int events)
    {
        for (var i = 0; i < events; i++)
        {
            _feed.Add(_store.Writer, "line", Feed.Noon.AddSeconds(_feed.Sequence));
            if (_feed.Sequence % 5 == 0 || i == events - 1)
            {
                await _store.Writer.FlushAsync(Cancel);
            }
        }
    }

    private async Task<IEnumerable<string>> FilesAsync() => (await _store.Events.StatsAsync(Cancel)).Days.Select(d => d.Name);
}
