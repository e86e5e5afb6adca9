using Hikeshi.Catalog;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.DuckDb.Tests.Selecting;

public sealed class SqlStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_of_all_files_are_one_table()
    {
        await using var store = await FilledAsync(10);

        Assert.Equal([[10L, 2L]], await RowsAsync(store, "SELECT count(*), count(DISTINCT received::DATE) FROM events"));
        Assert.Equal([["fw1", 713120, 10L]], await RowsAsync(store, "SELECT device, id, count(*) FROM events GROUP BY ALL"));
        Assert.Equal([["192.0.2.24", "1", "fw1"]], await RowsAsync(store, "SELECT peer_ip, key, device FROM events WHERE raw LIKE '%msgid=00000001%'"));
        Assert.Equal([["0x00000003"]], await RowsAsync(store, "SELECT fields['ike.message_id'] FROM events WHERE fields['ike.message_id'] = '0x00000003'"));
    }

    [Fact]
    public async Task Every_column_can_be_read()
    {
        await using var store = await FilledAsync(3);
        var answer = await store.Sql.SelectAsync(new SqlQuestion("FROM events ORDER BY key"), Cancel);

        Assert.Equal(SqlViews.Events.Select(c => c.Name), answer.Columns.Select(c => c.Name));
        Assert.Equal(3, answer.Rows.Count);
        var first = answer.Columns.Zip(answer.Rows[0]).ToDictionary(c => c.First.Name, c => c.Second);
        Assert.Equal(Feed.Noon, first["received"]);
        Assert.Equal("vpn", first["class"]);
        Assert.Equal(Line(1), first["raw"]);
        Assert.Equal("0x00000001", ((Dictionary<string, string>)first["fields"]!)["ike.message_id"]);
    }

    [Fact]
    public async Task A_query_narrows_what_is_read()
    {
        await using var store = await FilledAsync(10);
        var events = QueryParser.Parse("\"msgid=00000002\" OR received:2026-01-03", new QueryOptions(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(Feed.Noon) }).Query!;
        var answer = await store.Sql.SelectAsync(new SqlQuestion("SELECT count(*) FROM events") { Events = events }, Cancel);

        Assert.Equal(6L, answer.Rows[0][0]);
    }

    [Fact]
    public async Task A_store_without_events_has_the_tables_too()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));

        Assert.Equal([[0L, 0L, 0L]], await RowsAsync(store, "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM incidents), (SELECT count(*) FROM sessions)"));
    }

    [Fact]
    public async Task Incidents_and_sessions_are_tables()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        await store.Incidents.SaveAsync(
            new DiagnosisState
            {
                Incidents = [new IncidentRecord("a", "{\"kind\":\"vpn.tunnel\"}"u8.ToArray()) { Kind = "vpn.tunnel", Severity = "high", State = "open", Device = "fw1" }],
                Sessions = [new SessionRecord("s", "{}"u8.ToArray()) { Device = "fw1", User = "jdoe", EndTicks = Feed.Noon.Ticks }],
            },
            Cancel);

        Assert.Equal([["vpn.tunnel", "jdoe", Feed.Noon]], await RowsAsync(store, "SELECT incidents.json->>'kind', user_name, ended FROM incidents, sessions"));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO '{0}/out.csv'")]
    [InlineData("COPY events TO '{0}/out.csv'")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("SELECT content FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("SELECT * FROM read_parquet('http://192.0.2.1/x.parquet')")]
    [InlineData("ATTACH '{0}/store.duckdb' AS x")]
    [InlineData("ATTACH ':memory:' AS x")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; DROP VIEW events")]
    [InlineData("PRAGMA memory_limit='100GB'")]
    [InlineData("SET memory_limit='100GB'")]
    [InlineData("SET lock_configuration=false")]
    [InlineData("RESET enable_external_access")]
    [InlineData("SET VARIABLE x = 1")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("CREATE SECRET s (TYPE s3)")]
    [InlineData("INSERT INTO events SELECT * FROM events")]
    [InlineData("DELETE FROM incidents")]
    [InlineData("DROP VIEW events")]
    [InlineData("EXPORT DATABASE '{0}/x'")]
    [InlineData("IMPORT DATABASE '{0}/x'")]
    [InlineData("CALL pragma_version()")]
    [InlineData("EXPLAIN ANALYZE SELECT 1")]
    [InlineData("BEGIN TRANSACTION")]
    [InlineData("SELECT $1")]
    [InlineData("SELECT * FROM store.incidents")]
    [InlineData("SELECT * FROM memory.snapshot")]
    [InlineData("SELECT * FROM query('COPY (SELECT 1) TO ''/tmp/x''')")]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("-- nothing")]
    [InlineData("SELEC 1")]
    public async Task Nobody_gets_out(string text)
    {
        await using var store = await FilledAsync(2);
        var statement = text.Replace("{0}", _folder.Root, StringComparison.Ordinal);
        var before = Directory.GetFiles(_folder.Root).Order(StringComparer.Ordinal).ToList();
        var problem = await Assert.ThrowsAsync<SqlException>(() => store.Sql.SelectAsync(new SqlQuestion(statement), Cancel));

        Assert.EndsWith(".", problem.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_folder.Root).Order(StringComparer.Ordinal));
        Assert.Equal([[2L]], await RowsAsync(store, "SELECT count(*) FROM events"));
    }

    [Fact]
    public async Task What_it_is_is_told()
    {
        await using var store = await FilledAsync(1);

        Assert.Equal("Only a SELECT statement can be run: the store is read here, and not changed.", await ProblemAsync(store, "DROP VIEW events"));
        Assert.Equal("Only one statement can be run at a time: give the SELECT alone.", await ProblemAsync(store, "SELECT 1; SELECT 2"));
        Assert.Contains("devise", await ProblemAsync(store, "SELECT devise FROM events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_tables_of_the_store_cannot_be_seen()
    {
        await using var store = await FilledAsync(1);
        var tables = await RowsAsync(store, "SELECT DISTINCT view_name FROM duckdb_views() WHERE NOT internal UNION SELECT table_name FROM duckdb_tables() ORDER BY 1");
        var databases = await RowsAsync(store, "SELECT database_name FROM duckdb_databases() WHERE NOT internal");

        Assert.Equal([["events"], ["incidents"], ["sessions"]], tables);
        Assert.Equal([["memory"]], databases);
    }

    [Fact]
    public async Task Rows_are_limited_and_it_is_told()
    {
        await using var store = await FilledAsync(10);
        var some = await store.Sql.SelectAsync(new SqlQuestion("SELECT * FROM range(1000000000000)") { Limit = 7 }, Cancel);
        var all = await store.Sql.SelectAsync(new SqlQuestion("FROM events") { Limit = 10 }, Cancel);

        Assert.Equal((7, true), (some.Rows.Count, some.HasMore));
        Assert.Equal((10, false), (all.Rows.Count, all.HasMore));
    }

    [Theory]
    [InlineData("WITH RECURSIVE t AS (SELECT 1 AS x UNION ALL SELECT x FROM t) SELECT count(*) FROM t")]
    [InlineData("SELECT count(*) FROM range(1000000000000) a")]
    [InlineData("SELECT count(*) FROM events a, events b, events c, events d, events e, range(1000000000)")]
    public async Task What_never_ends_is_ended(string text)
    {
        await using var store = await FilledAsync(10);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        end.CancelAfter(TimeSpan.FromMilliseconds(500));
        var running = store.Sql.SelectAsync(new SqlQuestion(text), end.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        Assert.Equal([[10L]], await RowsAsync(store, "SELECT count(*) FROM events"));
    }

    [Fact]
    public async Task What_needs_too_much_memory_is_told_and_events_are_written_meanwhile()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { SqlMegabytes = 32 });
        var running = store.Sql.SelectAsync(new SqlQuestion("SELECT count(*) FROM (SELECT range AS x, hash(range) AS y FROM range(50000000) ORDER BY y, x DESC LIMIT 40000000)"), Cancel);
        var feed = new Feed();
        for (var i = 0; i < 20; i++)
        {
            feed.Add(store.Writer, Line(i));
            await store.Writer.FlushAsync(Cancel);
        }

        Assert.Equal(20, await store.Events.CountAsync(AllQuery.Instance, Cancel));
        var problem = await Assert.ThrowsAsync<SqlException>(() => running);
        Assert.Equal("The statement needs more than the 32 MiB of memory that it may have. Group or sort less, or narrow the events.", problem.Sentence.En);
    }

    [Fact]
    public async Task A_statement_sees_the_events_of_one_moment_while_others_come()
    {
        await using var store = await FilledAsync(5);
        var feed = new Feed(100);
        var counts = new List<object?>();
        for (var i = 0; i < 20; i++)
        {
            feed.Add(store.Writer, Line(i));
            var asking = RowsAsync(store, "SELECT count(*) FROM events");
            await store.Writer.FlushAsync(Cancel);
            counts.Add((await asking)[0][0]);
        }

        Assert.Equal(counts.Order(), counts);
    }

    private static string Line(int number) =>
        $"<165>Jan 02 2026 12:00:00 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid={number:x8})";

    /// <summary>Half of the events of one day, half of the next.</summary>
    private async Task<DuckDbStore> FilledAsync(int events)
    {
        var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var feed = new Feed();
        for (var i = 1; i <= events; i++)
        {
            feed.Add(store.Writer, Line(i), Feed.Noon.AddDays(i > events / 2 ? 1 : 0));
        }

        await store.Writer.FlushAsync(Cancel);
        return store;
    }

    private static async Task<IReadOnlyList<object?[]>> RowsAsync(DuckDbStore store, string text) => (await store.Sql.SelectAsync(new SqlQuestion(text), Cancel)).Rows;

    private static async Task<string> ProblemAsync(DuckDbStore store, string text) =>
        (await Assert.ThrowsAsync<SqlException>(() => store.Sql.SelectAsync(new SqlQuestion(text), Cancel))).Sentence.En;
}
