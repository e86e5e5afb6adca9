using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Api;

public sealed class ApiTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_that_are_posted_are_safe_when_the_answer_comes()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.Equal("""{"accepted":2,"refused":0}""", await PostAsync(server, "text/plain", Line(1) + "\n" + Line(2)));
        await server.HasAsync(2);
        Assert.Equal("http", (await server.GetAsync("api/v1/events?limit=1")).GetProperty("events")[0].GetProperty("source").GetProperty("transport").GetString());
    }

    [Fact]
    public async Task Exported_events_and_records_of_shippers_are_taken_as_lines()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var records = JsonSerializer.Serialize(new { raw = Line(1) }) + "\n" + JsonSerializer.Serialize(new { message = Line(2) })
            + "\n" + JsonSerializer.Serialize(new { raw = "?", raw_base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Line(3))) });

        Assert.Equal("""{"accepted":3,"refused":0}""", await PostAsync(server, "application/x-ndjson", records));
        await server.HasAsync(3, "id:713120");
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"raw\":1}")]
    [InlineData("not json")]
    [InlineData("{\"raw\":\"\\ud800\"}")]
    public async Task A_record_without_a_line_is_told_with_its_number(string record)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var answer = await PostAsync(server, "application/x-ndjson", JsonSerializer.Serialize(new { raw = Line(1) }) + "\n" + record, HttpStatusCode.BadRequest);

        Assert.Contains("Line 2 is no JSON object", answer, StringComparison.Ordinal);
        Assert.Contains("Nothing was taken", answer, StringComparison.Ordinal);
        await PostAsync(server, "application/x-ndjson", JsonSerializer.Serialize(new { raw = Line(1) }));
        await server.HasAsync(1);
    }

    [Fact]
    public async Task A_record_without_a_line_in_a_body_that_is_not_known_whole_tells_what_was_taken_before_it()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { raw = Line(1) }) + "\nnot json\n")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/ingest", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await server.Http.SendAsync(request, Cancel);
        var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, said.GetProperty("accepted").GetInt64());
        Assert.Contains("The 1 before it were taken", said.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await server.HasAsync(1);
    }

    [Fact]
    public async Task A_type_that_is_not_known_is_refused()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        await PostAsync(server, "application/xml", "<a/>", HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_query_that_is_wrong_points_at_the_place()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var problem = await server.GetAsync("api/v1/events?q=id:713120%20usr:x", HttpStatusCode.BadRequest);

        Assert.Equal(10, problem.GetProperty("offset").GetInt32());
        Assert.Equal(3, problem.GetProperty("length").GetInt32());
        Assert.Contains("user", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains((await server.GetAsync("api/v1/events?q=usr:x&lang=ja", HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!, c => c > '\u3000');
    }

    [Theory]
    [InlineData("api/v1/events?limit=0")]
    [InlineData("api/v1/events?limit=x")]
    [InlineData("api/v1/events?limit=99999999999")]
    [InlineData("api/v1/events?order=random")]
    [InlineData("api/v1/incidents?order=best")]
    [InlineData("api/v1/events/top?field=nothing")]
    [InlineData("api/v1/events/histogram?seconds=-1")]
    [InlineData("api/v1/events?cursor=x")]
    [InlineData("api/v1/incidents?cursor=x")]
    [InlineData("api/v1/sessions?cursor=x")]
    public async Task A_request_that_is_wrong_is_answered_with_a_sentence(string path)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.EndsWith(".", (await server.GetAsync(path, HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_show_each_event_once()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync([.. Enumerable.Range(0, 25).Select(Line)]);
        await server.HasAsync(25);
        var keys = new List<string>();
        var path = "api/v1/events?limit=10";
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await server.GetAsync(path + (cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : ""));
            keys.AddRange(page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("key").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }

        Assert.Equal(25, keys.Count);
        Assert.Equal(25, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), keys);
    }

    [Fact]
    public async Task Histograms_top_values_and_neighbours_are_answered()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync(Line(1), Line(2), Line(3));
        await server.HasAsync(3);

        Assert.Equal(3, (await server.GetAsync("api/v1/events/histogram?seconds=3600")).GetProperty("buckets")[0].GetProperty("count").GetInt64());
        Assert.Equal("""{"values":[{"value":"192.0.2.24","count":3}]}""", (await server.GetAsync("api/v1/events/top?field=peer.ip")).GetRawText());
        Assert.Equal(3, (await server.GetAsync("api/v1/events/2/neighbours?count=1")).GetProperty("events").GetArrayLength());
        await server.GetAsync("api/v1/events/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Health_and_counters_are_told()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync(Line(1), "%ASA-5-713120: never seen so", "%ASA-1-999999: x", "words");
        await server.HasAsync(4);

        Assert.Equal("ok", (await server.GetAsync("healthz/live")).GetProperty("status").GetString());
        Assert.Equal("ok", (await server.GetAsync("healthz/ready")).GetProperty("status").GetString());
        var status = await server.GetAsync("api/v1/status");
        Assert.Equal(4, status.GetProperty("origins")[0].GetProperty("received").GetInt64());
        var devices = status.GetProperty("devices").EnumerateArray().ToList();
        Assert.Equal([1, 1, 1, 1], new[] { "parsed", "drift", "unknown", "untagged" }.Select(s => devices.Sum(d => d.GetProperty(s).GetInt64())));
        var metrics = await server.Http.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancel);
        Assert.Contains("hikeshi_frames_received", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "evil.example")]
    public async Task A_page_of_another_site_cannot_use_the_browser_to_ask(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/events", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_is_asked_for_where_one_is_set()
    {
        var file = Path.Join(_folder.Path, "token");
        await File.WriteAllTextAsync(file, "0123456789abcdef\n", Cancel);
        await using var server = await RunningServer.StartAsync(Path.Join(_folder.Path, "data"), "--token-file", file);
        using var without = await server.Http.GetAsync(new Uri("api/v1/events", UriKind.Relative), Cancel);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdeX");
        using var wrong = await server.Http.GetAsync(new Uri("api/v1/events", UriKind.Relative), Cancel);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdef");
        using var right = await server.Http.GetAsync(new Uri("api/v1/events", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, wrong.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task Events_come_live_to_who_watches()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await using var stream = await server.Http.GetStreamAsync(new Uri("api/v1/events/tail?q=713120", UriKind.Relative), Cancel);
        using var reader = new StreamReader(stream);
        await server.SendAsync("%ASA-1-999999: x", Line(7));
        var line = await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.StartsWith("data: {\"v\":1,\"key\":\"2\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watcher_asks_for_a_device_by_its_alias()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--alias", "fw-a=core");
        await using var stream = await server.Http.GetStreamAsync(new Uri("api/v1/events/tail?q=device:core", UriKind.Relative), Cancel);
        using var reader = new StreamReader(stream);
        await server.SendAsync(Line(1).Replace("fw-a", "fw-b", StringComparison.Ordinal), Line(2));
        var line = await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Contains("\"device\":\"core\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_decide_about_an_incident_is_kept()
    {
        const string Failed = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = 192.0.2.10, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!";
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            // A later line of the device lets the time pass in which the failure settles.
            await server.SendAsync(Failed, Line(1).Replace("16:58", "17:10", StringComparison.Ordinal));
            await server.HasAsync(2);
        }

        string path;
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            var id = (await server.GetAsync("api/v1/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString();
            path = $"api/v1/incidents/{id}";
            await PostAsync(server, "application/json", "{\"kind\":\"acknowledge\",\"person\":\"tanaka\",\"comment\":\"見ています\"}", HttpStatusCode.NoContent, path + "/decisions");
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        var incident = await again.GetAsync(path);
        Assert.True(incident.GetProperty("acknowledged").GetBoolean());
        var decision = Assert.Single(incident.GetProperty("decisions").EnumerateArray());
        Assert.Equal(("acknowledge", "tanaka", "見ています"), (decision.GetProperty("kind").GetString(), decision.GetProperty("person").GetString(), decision.GetProperty("comment").GetString()));
    }

    [Theory]
    [InlineData("{\"kind\":\"acknowledge\",\"person\":\"tanaka\"}", HttpStatusCode.NotFound)]
    [InlineData("{\"kind\":\"0\",\"person\":\"tanaka\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"kind\":\"acknowledge\"}", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task A_decision_that_is_wrong_is_refused(string decision, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        await PostAsync(server, "application/json", decision, expected, "api/v1/incidents/none/decisions");
    }

    private static string Line(int number) =>
        $"<165>Aug 24 2026 16:58:{number:00} fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c89{number:x2})";

    private static async Task<string> PostAsync(RunningServer server, string type, string text, HttpStatusCode expected = HttpStatusCode.OK, string path = "api/v1/ingest")
    {
        using var content = new StringContent(text, Encoding.UTF8, type);
        using var answer = await server.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} {body}");
        return body;
    }
}
