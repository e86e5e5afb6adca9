using Hikeshi.DuckDb.Keeping;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.DuckDb.Tests.Keeping;

public sealed class RetentionTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Feed _feed = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Feed.Noon.AddDays(3)));
    private DuckDbStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Open();
        // Four days, the last of them today; two devices; two hours a day.
        for (var day = 0; day < 4; day++)
        {
            foreach (var device in (string[])["fw1", "fw2"])
            {
                for (var i = 0; i < 20; i++)
                {
                    _feed.Add(_store.Writer, $"%FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED {i}", Feed.Noon.AddDays(day).AddMinutes(i * 6), device);
                }
            }
        }

        await _store.Writer.FlushAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Days_older_than_allowed_are_removed_and_recorded_and_their_disk_is_free()
    {
        var bytes = (await StatsAsync()).Bytes;

        var removed = await _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.FromDays(1) }, Cancel);

        Assert.Equal(["events-2026-01-02.duckdb", "events-2026-01-03.duckdb"], removed.Select(r => r.File));
        Assert.All(removed, r => Assert.Equal((RemovalReason.Age, 40L, 0L), (r.Reason, r.Events, r.Kept)));
        Assert.Equal(removed, await _store.Retention.RemovalsAsync(Cancel));
        Assert.False(File.Exists(_folder.Day()));
        Assert.Equal(80, await CountAsync());
        Assert.True((await StatsAsync()).Bytes < bytes);
    }

    [Fact]
    public async Task What_was_reached_outlives_the_files()
    {
        await _store.Retention.RemoveAsync(new() { MostBytes = 0 }, Cancel);
        _clock.Advance(TimeSpan.FromDays(30));
        await _store.DisposeAsync();
        Open();
        await _store.Retention.RemoveAsync(new() { MostBytes = 0 }, Cancel);
        await _store.DisposeAsync();
        Open();

        Assert.Equal(0, await CountAsync());
        Assert.Equal(160, _store.Writer.Committed);
    }

    [Fact]
    public async Task The_oldest_days_go_when_the_store_is_too_big_and_today_stays()
    {
        var removed = await _store.Retention.RemoveAsync(new() { MostBytes = 0 }, Cancel);

        Assert.Equal(3, removed.Count);
        Assert.All(removed, r => Assert.Equal(RemovalReason.Size, r.Reason));
        Assert.Equal(40, await CountAsync());
    }

    [Fact]
    public async Task Only_as_many_days_go_as_the_disk_needs()
    {
        var free = 10L;
        _store.Retention.FreeBytes = _ => free++;

        var removed = await _store.Retention.RemoveAsync(new() { DiskFloor = 11 }, Cancel);

        Assert.Equal(["events-2026-01-02.duckdb"], removed.Select(r => r.File));
        Assert.Equal(RemovalReason.DiskFloor, removed[0].Reason);
    }

    [Fact]
    public async Task What_is_held_survives_with_its_hour_and_can_be_found_by_its_key()
    {
        await _store.Retention.HoldAsync(
            new("case-1", "court", "aoi") { Device = "fw2", SinceTicks = Feed.Noon.Ticks, UntilTicks = Feed.Noon.AddMinutes(30).Ticks }, Cancel);

        var removed = await _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.FromDays(1) }, Cancel);

        Assert.Equal([10L, 0L], removed.Select(r => r.Kept));
        Assert.Equal(90, await CountAsync());
        Assert.Equal("fw2", (await _store.Events.FindAsync("21", Cancel))!.Context.Device);
        Assert.Null(await _store.Events.FindAsync("1", Cancel));
        Assert.Null(await _store.Events.FindAsync("31", Cancel));

        // It is still held the next time, also after a restart, and goes when the hold is released.
        await _store.DisposeAsync();
        Open();
        Assert.Empty(await _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.FromDays(1) }, Cancel));
        Assert.True(await _store.Retention.ReleaseAsync("case-1", Cancel));
        Assert.Equal(["held-2026-01-02.duckdb"], (await _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.FromDays(1) }, Cancel)).Select(r => r.File));
        Assert.Equal(80, await CountAsync());
        Assert.NotNull(Assert.Single(await _store.Retention.HoldsAsync(Cancel)).ReleasedTicks);
    }

    [Fact]
    public async Task A_hold_that_is_placed_while_days_are_removed_keeps_those_that_are_left()
    {
        var looks = 0;
        _store.Retention.FreeBytes = _ =>
        {
            if (++looks == 2)
            {
                _store.Retention.HoldAsync(new("all", "audit", "aoi"), Cancel).GetAwaiter().GetResult();
            }

            return 0;
        };

        var removed = await _store.Retention.RemoveAsync(new() { DiskFloor = 1 }, Cancel);

        Assert.Equal(["events-2026-01-02.duckdb"], removed.Select(r => r.File));
        Assert.Equal(120, await CountAsync());
    }

    [Theory]
    [InlineData(0, "A hold needs a name, a reason and a person: ")]
    [InlineData(1001, "Name, reason, person and device of a hold may have 1000 characters each. ")]
    public async Task A_hold_without_a_reason_or_with_an_endless_one_is_refused(int length, string said)
    {
        var problem = await Assert.ThrowsAsync<HoldException>(() => _store.Retention.HoldAsync(new("case-1", new string('x', length), "aoi"), Cancel));
        Assert.StartsWith(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_on_everything_removes_nothing()
    {
        await _store.Retention.HoldAsync(new("all", "audit", "aoi"), Cancel);

        Assert.Empty(await _store.Retention.RemoveAsync(new() { MostBytes = 0 }, Cancel));
        Assert.Equal(160, await CountAsync());
    }

    [Fact]
    public async Task A_name_of_a_hold_is_used_once()
    {
        await _store.Retention.HoldAsync(new("case-1", "court", "aoi"), Cancel);
        Assert.True(await _store.Retention.ReleaseAsync("case-1", Cancel));
        Assert.False(await _store.Retention.ReleaseAsync("case-1", Cancel));

        var problem = await Assert.ThrowsAsync<HoldException>(() => _store.Retention.HoldAsync(new("case-1", "court", "aoi"), Cancel));
        Assert.Equal("There is or was a hold named 'case-1'. Choose another name, so that the record of both stays clear.", problem.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removal_that_was_cut_short_is_finished_when_the_store_is_opened(bool isRenamed)
    {
        await _store.DisposeAsync();
        var held = Path.Combine(_folder.Root, "held-2026-01-02.duckdb");
        File.Copy(_folder.Day(), isRenamed ? held : held + ".new");
        Stored.Change(
            Path.Combine(_folder.Root, "store.duckdb"),
            "INSERT INTO removing VALUES ('events-2026-01-02.duckdb', 'held-2026-01-02.duckdb', TIMESTAMP '2026-01-05 12:00:00', 'Age', 40, 1, 40)");
        Open();

        Assert.Equal(160, await CountAsync());
        Assert.False(File.Exists(_folder.Day()));
        Assert.True(File.Exists(held));
        Assert.Equal("events-2026-01-02.duckdb", Assert.Single(await _store.Retention.RemovalsAsync(Cancel)).File);
    }

    [Fact]
    public async Task A_file_that_cannot_be_deleted_stops_no_other_and_is_tried_again()
    {
        await _store.DisposeAsync();
        Open();
        // Nobody may delete a folder as a file.
        var log = Directory.CreateDirectory(_folder.Day() + ".wal");
        var removed = new List<string>();
        var problem = await Assert.ThrowsAsync<StoreException>(
            () => _store.Retention.RemoveAsync(new() { MostAge = TimeSpan.FromDays(1) }, r => removed.Add(r.File), Cancel));

        Assert.StartsWith($"Retention cannot remove {_folder.Day()}: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["events-2026-01-03.duckdb"], removed);
        Assert.Equal(80, await CountAsync());

        // It is not served again either, and is tried again, also after a restart.
        await _store.DisposeAsync();
        Open();
        Assert.Equal(80, await CountAsync());
        await Assert.ThrowsAsync<StoreException>(() => _store.Retention.RemoveAsync(new(), Cancel));
        log.Delete();
        Assert.Empty(await _store.Retention.RemoveAsync(new(), Cancel));
        Assert.False(File.Exists(_folder.Day()));
        Assert.Equal(2, (await _store.Retention.RemovalsAsync(Cancel)).Count);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private void Open() => _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { Time = _clock });

    private Task<long> CountAsync() => _store.Events.CountAsync(AllQuery.Instance, Cancel);

    private Task<StoreStats> StatsAsync() => _store.Events.StatsAsync(Cancel);
}
