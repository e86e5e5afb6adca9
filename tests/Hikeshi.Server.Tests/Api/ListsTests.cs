using System.Net;
using System.Text.Json;
using Hikeshi.Server.Api.Describing;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Api;

public sealed class ListsTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_list_has_its_name_and_next()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        foreach (var operation in ApiOperations.All.Where(o => o.List is not null && !o.Path.Contains('{', StringComparison.Ordinal)))
        {
            var list = await server.GetAsync(operation.Path[1..]);
            Assert.Equal([operation.List!, "next"], list.EnumerateObject().Select(p => p.Name));
            Assert.Equal(JsonValueKind.Array, list.GetProperty(operation.List!).ValueKind);
            Assert.EndsWith(".", (await server.GetAsync(operation.Path[1..] + "?limit=10001", HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Devices_have_aliases_rates_and_clocks()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--alias", "fw-a=core", "--alias", "192.0.2.77=core", "--pair", "fw-1,fw-2");
        await server.SendAsync(Line(1), Line(2), Line(3).Replace("fw-a", "fw-2", StringComparison.Ordinal));
        await server.HasAsync(3);
        var core = await server.GetAsync("api/v1/devices/core");
        var pair = await server.GetAsync("api/v1/devices/fw-1");

        Assert.Equal(["192.0.2.77", "fw-a"], core.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal((2, 0.01, false), (core.GetProperty("parsed").GetInt32(), core.GetProperty("rate").GetDouble(), core.GetProperty("silent").GetBoolean()));
        Assert.True(core.GetProperty("skew_ms").GetDouble() < 0);
        Assert.Equal(("fw-1,fw-2", 2), (pair.GetProperty("name").GetString(), pair.GetProperty("units").GetArrayLength()));
        Assert.Equal(2, (await server.GetAsync("api/v1/devices")).GetProperty("devices").GetArrayLength());
        await server.GetAsync("api/v1/devices/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Losses_of_a_sender_are_told_at_the_device_that_its_lines_name()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--max-rate", "1");
        await server.SendAsync([.. Enumerable.Range(1, 20).Select(Line)]);
        await WaitAsync(async () => (await server.GetAsync("api/v1/status")).GetProperty("origins").EnumerateArray().Sum(o => o.GetProperty("received").GetInt64()) == 20);
        await WaitAsync(async () => (await server.GetAsync("api/v1/devices")).GetProperty("devices").GetArrayLength() == 1);

        Assert.True((await server.GetAsync("api/v1/devices/fw-a")).GetProperty("dropped").GetProperty("rate-limited").GetInt64() > 0);
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(20, Cancel);
        }
    }

    [Fact]
    public async Task Sessions_and_tunnels_are_told()
    {
        const string Ended = "<164>Aug 24 2026 16:58:42 fw-a : %ASA-4-113019: Group = staff, Username = jdoe, IP = 203.0.113.9, Session disconnected. Session Type: IKEv1, Duration: 1h:00m:00s, Bytes xmt: 10, Bytes rcv: 20, Reason: User Requested";
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Ended, Line(1).Replace("16:58", "17:10", StringComparison.Ordinal));
            await server.HasAsync(2);
            Assert.Single((await server.GetAsync("api/v1/tunnels?device=fw-a")).GetProperty("tunnels").EnumerateArray());
            Assert.Empty((await server.GetAsync("api/v1/tunnels?device=other")).GetProperty("tunnels").EnumerateArray());
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        var session = Assert.Single((await again.GetAsync("api/v1/sessions?user=jdoe&since=2026-08-24")).GetProperty("sessions").EnumerateArray());
        Assert.Equal("203.0.113.9", session.GetProperty("peer").GetString());
        Assert.Empty((await again.GetAsync("api/v1/sessions?since=2026-08-25")).GetProperty("sessions").EnumerateArray());
        await again.GetAsync("api/v1/sessions?since=soon", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Messages_are_listed_found_and_explained_in_the_language_asked_for()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var first = await server.GetAsync("api/v1/messages?limit=2");
        var next = await server.GetAsync($"api/v1/messages?limit=2&cursor={first.GetProperty("next").GetString()}");
        var found = await server.GetAsync("api/v1/messages?q=already%20in%20progress");

        Assert.NotEqual(first.GetProperty("messages")[1].GetProperty("id").GetString(), next.GetProperty("messages")[0].GetProperty("id").GetString());
        Assert.True(found.GetProperty("messages").GetArrayLength() > 0);
        Assert.Equal("713061", (await server.GetAsync("api/v1/messages/713061")).GetProperty("key").GetString());
        using var japanese = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/messages/713061", UriKind.Relative));
        japanese.Headers.AcceptLanguage.ParseAdd("ja-JP,ja;q=0.9");
        using var answer = await server.Http.SendAsync(japanese, Cancel);
        Assert.Equal("ja", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("lang").GetString());
        await server.GetAsync("api/v1/messages/999999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_the_catalog_that_the_client_has_is_not_sent_again()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var first = await server.Http.GetAsync(new Uri("api/v1/messages/713061", UriKind.Relative), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/messages/713061", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(again, Cancel);
        using var japanese = await server.Http.GetAsync(new Uri("api/v1/messages/713061?lang=ja", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, japanese.Headers.ETag);
    }

    [Fact]
    public async Task Answers_are_compressed_for_those_who_can_read_that()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/messages", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task All_hits_come_as_a_stream_of_lines()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync([.. Enumerable.Range(0, 50).SelectMany(_ => Enumerable.Range(0, 50)).Select(Line)]);
        await server.HasAsync(2500);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/events?q=713120", UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var answer = await server.Http.SendAsync(request, Cancel);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).TrimEnd('\n').Split('\n');

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(2500, lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("key").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Line(int number) =>
        $"<165>Aug 24 2026 16:58:{number:00} fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c89{number:x2})";
}
