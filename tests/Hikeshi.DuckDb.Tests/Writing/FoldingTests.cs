using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Writing;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Tests.Writing;

/// <summary>The writer with the database under it, which a store does not show.</summary>
public sealed class FoldingTests : IAsyncLifetime
{
    private const string Line = "%FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED";

    private readonly TempFolder _folder = new();
    private readonly Feed _feed = new();
    private StoreDatabase _database = null!;
    private EventFiles _files = null!;
    private EventWriter _writer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EventFile Today => Assert.Single(_files.All);

    public async ValueTask InitializeAsync()
    {
        // The log is folded after two events and more.
        _database = StoreDatabase.Open(new DuckDbOptions(_folder.Root) { MostUnfolded = 2 });
        _files = new EventFiles(_database, []);
        _writer = new EventWriter(_database, _files, 0);
        await WriteAsync(4);
    }

    [Fact]
    public async Task A_log_that_is_read_is_folded_when_its_readers_have_left()
    {
        long beside;
        using (_files.TryTake(Today))
        {
            await WriteAsync(8);
            beside = Today.LogBytes;
        }

        await WriteAsync(4);
        Assert.InRange(Today.LogBytes, 1, beside / 2);
        Assert.Equal(_feed.Sequence, Today.Events);
    }

    [Fact]
    public async Task A_file_that_somebody_keeps_is_folded_all_the_same()
    {
        using var kept = _files.TryKeep(Today);
        var before = Today.LogBytes;
        await WriteAsync(20);
        Assert.InRange(Today.LogBytes, 1, 3 * before);
        Assert.True(Today.IsAttached);
    }

    [Fact]
    public async Task A_file_that_the_database_gave_up_while_it_was_folded_is_attached_anew()
    {
        Break("before_header");
        await WriteAsync(10);
        Break("none");
        await WriteAsync(10);
        Assert.Equal(_feed.Sequence, _writer.Committed);

        await CloseAsync();
        Assert.Equal(_feed.Sequence, Assert.Single(Stored.Rows(_folder.Day(), "SELECT count(DISTINCT sequence) FROM events"))[0]);
    }

    [Fact]
    public async Task A_file_that_was_given_up_while_somebody_keeps_it_ends_the_writer_and_has_what_was_committed()
    {
        using (_files.TryKeep(Today))
        {
            Break("before_header");
            var problem = await Assert.ThrowsAsync<StoreException>(() => WriteAsync(4));
            Assert.True(problem.IsFinal);
            Assert.StartsWith("The database gave up while it wrote to events-2026-01-02.duckdb", problem.Sentence.In(Language.English), StringComparison.Ordinal);
            Assert.True((await Assert.ThrowsAsync<StoreException>(() => WriteAsync(1))).IsFinal);
        }

        var committed = _writer.Committed;
        await CloseAsync();
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        Assert.InRange(store.Writer.Committed, committed, _feed.Sequence);
        Assert.Equal(store.Writer.Committed, await store.Events.CountAsync(Querying.AllQuery.Instance, Cancel));
    }

    private void Break(string where)
    {
        using var connection = _database.Connect();
        connection.Run($"PRAGMA debug_checkpoint_abort = '{where}'");
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Dispose();
    }

    private async Task CloseAsync()
    {
        await _writer.DisposeAsync();
        _database.Dispose();
    }

    /// <summary>Each in a commit of its own.</summary>
    private async Task WriteAsync(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            _feed.Add(_writer, Line);
            await _writer.FlushAsync(Cancel);
        }
    }
}
