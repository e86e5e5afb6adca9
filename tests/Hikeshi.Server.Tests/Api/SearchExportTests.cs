using System.Net;
using System.Text.Json;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Api;

public sealed class SearchExportTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_table_has_the_columns_of_the_page_and_no_formula()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync(
            "<165>Aug 24 2026 16:58:01 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)",
            "<165>Aug 24 2026 16:58:02 fw-a : %ASA-5-999999: =HYPERLINK(\"http://192.0.2.1/\",\"x\")\u202E");
        await server.HasAsync(2);

        using var answer = await server.Http.GetAsync(new Uri("search/export?format=csv&cols=time,id,peer.ip,text", UriKind.Relative), Cancel);

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.Equal(
            """
            time,id,peer.ip,text
            2026-08-24T16:58:01+00:00,713120,192.0.2.24,"Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)"
            2026-08-24T16:58:02+00:00,999999,,"'=HYPERLINK(""http://192.0.2.1/"",""x"")<U+202E>"

            """.ReplaceLineEndings("\r\n"),
            (await answer.Content.ReadAsStringAsync(Cancel)).TrimStart('\uFEFF'));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync(Cancel))[..3]);
    }

    [Fact]
    public async Task Events_are_whole_in_ndjson_and_only_those_of_the_query_and_its_time()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync([.. Enumerable.Range(0, 30).Select(n =>
            $"<165>Aug 24 2026 16:58:{n:00} fw-a : %ASA-5-713120: Group = g, IP = 192.0.2.{n}, PHASE 2 COMPLETED (msgid=033c89{n:x2})")]);
        await server.HasAsync(30);

        var text = await server.Http.GetStringAsync(
            new Uri("search/export?format=ndjson&q=peer:192.0.2.0/28&from=2026-08-24T16:58:10Z&to=2026-08-24T16:59:00Z", UriKind.Relative), Cancel);

        var events = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Enumerable.Range(10, 6).Select(n => $"192.0.2.{n}"), events.Select(e => e.GetProperty("fields").GetProperty("peer.ip").GetString()));
    }

    [Theory]
    [InlineData("search/export?format=xls")]
    [InlineData("search/export?format=csv&q=usr:x")]
    public async Task What_is_wrong_is_told_before_a_file_begins(string path)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.NotEmpty((await server.GetAsync(path, HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_file()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, "search/export?format=csv");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
