using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Asking;

public sealed class SqlTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_select_is_answered_by_the_running_server_and_without_one()
    {
        const string Select = "SELECT device, count(*) AS events, max(severity) AS worst FROM events GROUP BY ALL ORDER BY 1";
        ServerRun served;
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Line(1), Line(2), Line(3).Replace("fw-a", "=fw-b", StringComparison.Ordinal));
            await server.HasAsync(3);
            served = await SqlAsync(Select);
        }

        Assert.Equal((0, "device  events  worst\n=fw-b        1      5\nfw-a         2      5\n", ""), (served.Code, served.Output, served.Error));
        Assert.Equal(served, await SqlAsync(Select));
        Assert.Equal("{\"device\":\"=fw-b\",\"events\":1,\"worst\":5}\n{\"device\":\"fw-a\",\"events\":2,\"worst\":5}\n", (await SqlAsync(Select, "--format", "json")).Output);
        Assert.Equal("device,events,worst\r\n'=fw-b,1,5\r\nfw-a,2,5\r\n", (await SqlAsync(Select, "--format", "csv")).Output);
        Assert.Equal("count_star()\n           1\n", (await SqlAsync("SELECT count(*) FROM events", "--events", "device:=fw-b")).Output);
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_one_sentence_with_a_server_and_without()
    {
        await using (await RunningServer.StartAsync(_folder.Path))
        {
            await CheckAsync();
        }

        await CheckAsync();

        async Task CheckAsync()
        {
            var drop = await SqlAsync("DROP VIEW events");
            var query = await SqlAsync("SELECT 1", "--events", "pear:1");
            var slow = await SqlAsync("WITH RECURSIVE t AS (SELECT 1 AS x UNION ALL SELECT x FROM t) SELECT count(*) FROM t", "--timeout", "1");

            Assert.Equal((2, "Only a SELECT statement can be run: the store is read here, and not changed.\n"), (drop.Code, drop.Error));
            Assert.Equal((2, "  pear:1\n  ^^^^\n"), (query.Code, query.Error[(query.Error.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
            Assert.Equal((1, "The answer took longer than 1 seconds, and was given up: narrow the time or the query.\n"), (slow.Code, slow.Error));
        }
    }

    [Fact]
    public async Task What_is_asked_so_is_in_the_audit_log()
    {
        var token = await RunningServer.UserAsync(_folder.Path, "aoi", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent("""{"sql":"SELECT count(*) FROM events"}""", Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync(new Uri("api/v1/sql", UriKind.Relative), content, Cancel);
        var rows = (await server.GetAsync("api/v1/audit")).GetProperty("entries").EnumerateArray()
            .Where(e => e.GetProperty("subject").GetString() == "SELECT count(*) FROM events").ToList();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("token aoi-token: sql", Assert.Single(rows).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_statement_ends_when_its_client_goes()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var content = new StringContent("""{"sql":"WITH RECURSIVE t AS (SELECT 1 AS x UNION ALL SELECT x FROM t) SELECT count(*) FROM t"}""", Encoding.UTF8, "application/json");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        gone.CancelAfter(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Http.PostAsync(new Uri("api/v1/sql", UriKind.Relative), content, gone.Token));

        // One statement runs at a time: while the one before went on, this one would wait for a minute.
        Assert.Contains("[[1]]", await PostAsync(server, """{"sql":"SELECT 1","seconds":20}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_told()
    {
        Directory.CreateDirectory(_folder.Path);
        var run = await SqlAsync("FROM range(100)", "--limit", "3");

        Assert.Equal((0, "range\n    0\n    1\n    2\n", "there are more than these 3 rows: raise --limit, or select less\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task Values_of_every_kind_are_json()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var answer = await PostAsync(server, """{"sql":"SELECT 1, -2.5, 'é\"', NULL, true, [1,2], MAP {'a': 'b'}, {'x': 1}, TIMESTAMP '2026-01-02 03:04:05.678', DATE '2026-01-02', 170141183460469231731687303715884105727::HUGEINT, 'NaN'::DOUBLE, '\\xAA'::BLOB"}""");

        Assert.Equal("""[1,-2.5,"é\"",null,true,[1,2],{"a":"b"},{"x":1},"2026-01-02T03:04:05.678Z","2026-01-02",170141183460469231731687303715884105727,"NaN","qg=="]""", answer[(answer.IndexOf("\"rows\":[", StringComparison.Ordinal) + 8)..^15]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"sql\":1}")]
    [InlineData("{\"sql\":\"SELECT 1\",\"limit\":0}")]
    [InlineData("{\"sql\":\"SELECT 1\",\"seconds\":100000}")]
    [InlineData("{\"sql\":\"SELECT 1\",\"events\":\"pear:1\"}")]
    [InlineData("{\"sql\":\"SELECT content FROM read_text('/etc/passwd')\"}")]
    public async Task A_request_that_is_wrong_is_refused(string body)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.Contains("\"detail\":", await PostAsync(server, body, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private static string Line(int number) =>
        $"<165>Aug 24 2026 16:58:{number:00} fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c89{number:x2})";

    private static async Task<string> PostAsync(RunningServer server, string json, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync(new Uri("api/v1/sql", UriKind.Relative), content, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} {body}");
        return body;
    }

    private Task<ServerRun> SqlAsync(string statement, params string[] more) => ServerRun.OfAsync(["sql", statement, "--data", _folder.Path, .. more]);
}
