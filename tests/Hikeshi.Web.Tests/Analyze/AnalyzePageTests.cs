using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;
using Assertions = Hikeshi.Web.Tests.Browsing.Assertions;

namespace Hikeshi.Web.Tests.Analyze;

[Collection<InBrowser>]
public sealed class AnalyzePageTests(Demo demo)
{
    private const string Log = "Aug 24 2026 16:58:42 branch-fw : %ASA-3-713902: Group = 192.0.2.99, IP = 192.0.2.99, QM FSM error (P2 struct &0x1, mess id 0x1)!\n";

    /// <summary>Drops, and says whether the page took it upon itself: else the browser would show the file.</summary>
    private const string Drop = "(e, dataTransfer) => !e.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))";

    [Fact]
    public async Task A_log_that_is_chosen_is_analyzed_and_not_kept()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync("ja");
        await window.GoAsync("/analyze");
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "branch.log", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Log) });

        var report = await window.Page.RunAndWaitForPopupAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "分析する" }).ClickAsync());

        await report.Locator("main h2").First.WaitForAsync();
        Assert.Contains("192.0.2.99", await report.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("ja", await report.Locator("html").GetAttributeAsync("lang"));
        using var http = new HttpClient { BaseAddress = demo.Url };
        Assert.Equal("{\"count\":0}", await http.GetStringAsync(new Uri("/api/v1/events/count?q=192.0.2.99", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_log_that_is_dropped_on_the_field_is_analyzed()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/analyze");
        var file = await page.EvaluateHandleAsync("log => { const data = new DataTransfer(); data.items.add(new File([log], 'dropped.log')); return data; }", Log);

        await page.DispatchEventAsync(".drop", "dragover", new { dataTransfer = file });
        Assert.Equal("drop over", await page.Locator(".drop").GetAttributeAsync("class"));
        Assert.True(await page.EvalOnSelectorAsync<bool>(".drop", Drop, file));
        Assert.Equal("drop", await page.Locator(".drop").GetAttributeAsync("class"));
        var report = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Analyze" }).ClickAsync());

        await report.Locator("main h2").First.WaitForAsync();
        Assert.Contains("192.0.2.99", await report.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_log_that_is_dropped_beside_the_field_leaves_the_page_as_it_is()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        await window.GoAsync("/analyze");
        var file = await window.Page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'dropped.log')); return data; }");

        Assert.True(await window.Page.EvalOnSelectorAsync<bool>("h1", Drop, file));

        Assert.Equal("", await window.Page.Locator("input[type=file]").InputValueAsync());
    }

    [Fact]
    public async Task A_log_that_is_too_large_is_not_sent_and_one_that_is_damaged_is_told_in_the_language_of_the_reader()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync("ja");
        var page = window.Page;
        await window.GoAsync("/analyze");
        var input = page.Locator("input[type=file]");
        await input.EvaluateAsync("e => e.dataset.most = '10'");
        await input.SetInputFilesAsync(new FilePayload { Name = "big.log", MimeType = "text/plain", Buffer = new byte[11] });
        Assert.Equal("ファイルが 1 GiB を超えています。圧縮するか、分割してください。", await input.EvaluateAsync<string>("e => e.validationMessage"));

        await input.EvaluateAsync("e => e.dataset.most = '1000'");
        await input.SetInputFilesAsync(new FilePayload { Name = "bad.gz", MimeType = "application/gzip", Buffer = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff] });
        var answer = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "分析する" }).ClickAsync());

        await Assertions.SeesAsync(answer, "ファイルを読み取れませんでした。");
        await answer.Locator(".drop input").WaitForAsync();
    }

    [Theory]
    [InlineData("en", "No log came.")]
    [InlineData("ja", "ログが送信されていません。")]
    public async Task An_empty_file_is_told_on_the_page_of_files(string language, string sentence)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        using var http = new HttpClient { BaseAddress = demo.Url };
        using var form = new MultipartFormDataContent { { new StringContent(""), "file", "empty.log" } };

        using var answer = await http.PostAsync(new Uri($"/analyze/report?lang={language}", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("/analyze", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(sentence, System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    /// <summary>Forms of the framework end at 128 MiB where nothing else is said.</summary>
    [Fact]
    public async Task A_file_of_more_than_128_mebibytes_is_taken_and_one_of_more_than_a_gibibyte_is_refused_on_the_page()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        using var http = new HttpClient { BaseAddress = demo.Url };
        var large = new byte[(128 << 20) + 1];
        Array.Fill(large, (byte)'\n');
        System.Text.Encoding.UTF8.GetBytes(Log, large);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(large), "file", "large.log" } };

        using var answer = await http.PostAsync(new Uri("/analyze/report?lang=en", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("/analyze/report", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("192.0.2.99", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal("/analyze?problem=large&lang=ja", await PromiseAsync((1L << 30) + (2L << 20)));
    }

    [Fact]
    public async Task A_log_that_is_to_be_kept_is_found_afterwards()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Url };
        using var form = new MultipartFormDataContent { { new StringContent(Log), "file", "branch.log" }, { new StringContent("on"), "store" } };

        using var answer = await http.PostAsync(new Uri("/analyze/report?lang=en", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("{\"count\":1}", await http.GetStringAsync(new Uri("/api/v1/events/count?q=192.0.2.99", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    /// <summary>Where an upload is sent on that says how large it will be; nothing of it is sent.</summary>
    private async Task<string> PromiseAsync(long bytes)
    {
        using var client = new System.Net.Sockets.TcpClient(demo.Url.Host, demo.Url.Port);
        var head = $"POST /analyze/report?lang=ja HTTP/1.1\r\nHost: {demo.Url.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {bytes}\r\n\r\n";
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
        {
            if (line.StartsWith("Location: ", StringComparison.Ordinal))
            {
                return line[10..];
            }
        }

        return "";
    }
}
