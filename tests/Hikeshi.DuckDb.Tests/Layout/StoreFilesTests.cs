using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.DuckDb.Tests.Layout;

public sealed class StoreFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_main_file_of_a_newer_version_is_refused()
    {
        await FillAsync();
        var main = Path.Combine(_folder.Root, "store.duckdb");
        Stored.Change(main, "UPDATE about SET version = 99");

        var problem = Assert.Throws<StoreException>(Open);
        Assert.Equal($"The database file {main} has version 99, and this program knows versions up to 2. Use a newer program.", problem.Message);
    }

    [Fact]
    public async Task A_day_of_a_newer_version_is_named_and_the_others_are_served()
    {
        await FillAsync();
        await FillAsync(day: 1);
        Stored.Change(_folder.Day(), "UPDATE about SET version = 99");

        await using var store = Open();
        var stats = await store.Events.StatsAsync(Cancel);
        Assert.Equal($"The database file {_folder.Day()} has version 99, and this program knows versions up to 3. Use a newer program.", Assert.Single(stats.Problems).En);
        Assert.Equal(10, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task A_day_of_another_store_is_not_mixed_in()
    {
        await FillAsync();
        File.Delete(Path.Combine(_folder.Root, "store.duckdb"));

        await using var store = Open();
        Assert.StartsWith($"The database file {_folder.Day()} belongs to another store.", Assert.Single((await store.Events.StatsAsync(Cancel)).Problems).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_for_a_damaged_day_goes_into_another_file()
    {
        await FillAsync();
        await File.WriteAllTextAsync(_folder.Day(), "no database", Cancel);

        await FillAsync();

        await using var store = Open();
        Assert.Equal(10, await store.Events.CountAsync(AllQuery.Instance, Cancel));
        Assert.Equal("no database", await File.ReadAllTextAsync(_folder.Day(), Cancel));
    }

    [Fact]
    public async Task A_damaged_main_file_is_refused_with_a_sentence()
    {
        await FillAsync();
        var main = Path.Combine(_folder.Root, "store.duckdb");
        await File.WriteAllTextAsync(main, "no database", Cancel);

        var problem = Assert.Throws<StoreException>(Open);
        Assert.StartsWith($"The database file {main} cannot be opened: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_a_file_lacks_are_taken_in_order_and_once()
    {
        var path = Path.Combine(_folder.Root, "old.duckdb");
        var (first, second, third) = (
            new Migration(1, "CREATE TABLE {0}.t (a INTEGER)"),
            new Migration(2, "ALTER TABLE {0}.t ADD COLUMN b INTEGER DEFAULT 7"),
            new Migration(3, "UPDATE {0}.t SET b = b + 1"));
        Prepare(path, new Schema(first), "INSERT INTO old.t VALUES (1)");
        Prepare(path, new Schema(first, second));
        Prepare(path, new Schema(first, second, third));
        Prepare(path, new Schema(first, second, third));

        Assert.Equal([1, 8], Assert.Single(Stored.Rows(path, "SELECT a, b FROM t")));
        Assert.Equal([3, 5UL], Assert.Single(Stored.Rows(path, "SELECT version, store FROM about")));
    }

    [Fact]
    public void A_step_that_fails_changes_nothing()
    {
        var path = Path.Combine(_folder.Root, "old.duckdb");
        var first = new Migration(1, "CREATE TABLE {0}.t (a INTEGER)");
        Prepare(path, new Schema(first));

        Assert.Throws<DuckDBException>(() => Prepare(path, new Schema(first, new Migration(2, "DROP TABLE {0}.t"), new Migration(3, "nonsense"))));

        Assert.Equal([1, 5UL], Assert.Single(Stored.Rows(path, "SELECT version, store FROM about")));
        Assert.Empty(Stored.Rows(path, "SELECT * FROM t"));
    }

    [Fact]
    public async Task A_day_of_version_1_gets_what_pages_count()
    {
        var feed = new Feed();
        byte[][] lines = ["%ASA-7-710005: TCP request discarded from 203.0.113.7/4 to outside:198.51.100.1/ssh"u8.ToArray(), "%ASA-7-710005: \xff\xfe"u8.ToArray(), "no tag"u8.ToArray()];
        lines[1][^1] = 0xFF;
        await using (var store = Open())
        {
            foreach (var line in lines)
            {
                feed.Add(store.Writer, line);
            }

            await store.Writer.FlushAsync(Cancel);
        }

        Stored.Change(_folder.Day(), """
            ALTER TABLE events ALTER fields SET DATA TYPE MAP(VARCHAR, VARCHAR)
                USING (CASE WHEN destination_service IS NULL THEN fields ELSE MAP {'destination.service': destination_service} END);
            ALTER TABLE events DROP COLUMN raw_length;
            ALTER TABLE events DROP COLUMN destination_service;
            ALTER TABLE events DROP COLUMN proxy_address;
            UPDATE about SET version = 1;
            """);
        await using (var store = Open())
        {
            Assert.Empty((await store.Events.StatsAsync(Cancel)).Problems);
            var groups = await store.Events.GroupAsync(
                AllQuery.Instance,
                new EventGrouping([EventKeys.Id]) { WithBytes = true, Limit = 10 },
                Cancel);
            Assert.Equal(lines.Sum(l => (long)l.Length), groups.Sum(g => g.Bytes));
            Assert.Empty((await store.Verification.RunAsync(null, null, Cancel)).Findings);
            feed.Add(store.Writer, lines[0]);
            await store.Writer.FlushAsync(Cancel);
        }

        var rows = Stored.Rows(_folder.Day(), "SELECT raw_length, destination_service FROM events ORDER BY sequence");
        Assert.Equal([[lines[0].Length, "ssh"], [lines[1].Length, null], [lines[2].Length, null], [lines[0].Length, "ssh"]], rows);
        Assert.Equal([3], Assert.Single(Stored.Rows(_folder.Day(), "SELECT version FROM about")));
    }

    [Fact]
    public async Task A_day_of_version_2_gets_a_place_for_the_proxies_of_its_lines()
    {
        var feed = new Feed();
        await using (var store = Open())
        {
            feed.Add(store.Writer, "before");
            await store.Writer.FlushAsync(Cancel);
        }

        Stored.Change(_folder.Day(), "ALTER TABLE events DROP COLUMN proxy_address; UPDATE about SET version = 2;");
        await using (var store = Open())
        {
            feed.Add(store.Writer, "after", origin: Feed.Proxied);
            await store.Writer.FlushAsync(Cancel);
            Assert.Empty((await store.Verification.RunAsync(null, null, Cancel)).Findings);
        }

        Assert.Equal([["before", null], ["after", "198.51.100.5"]], Stored.Rows(_folder.Day(), "SELECT raw, proxy_address FROM events ORDER BY sequence"));
        Assert.Equal([3], Assert.Single(Stored.Rows(_folder.Day(), "SELECT version FROM about")));
    }

    public void Dispose() => _folder.Dispose();

    private static void Prepare(string path, Schema schema, string? then = null)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Run($"ATTACH '{path}' AS old");
        Assert.Equal(5UL, schema.Prepare(connection, "old", path, 5));
        if (then is not null)
        {
            connection.Run(then);
        }
    }

    private DuckDbStore Open() => DuckDbStore.Open(new DuckDbOptions(_folder.Root));

    private async Task FillAsync(int day = 0)
    {
        await using var store = Open();
        var feed = new Feed(day * 10);
        for (var i = 0; i < 10; i++)
        {
            feed.Add(store.Writer, "line", Feed.Noon.AddDays(day));
        }

        await store.Writer.FlushAsync(Cancel);
    }
}
