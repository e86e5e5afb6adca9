using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Analyze;

[Collection<InBrowser>]
public sealed class AnalyzePageTests(Demo demo)
{
    private const string Log = "Aug 24 2026 16:58:42 branch-fw : %ASA-3-713902: Group = 192.0.2.99, IP = 192.0.2.99, QM FSM error (P2 struct &0x1, mess id 0x1)!\n";

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
}
