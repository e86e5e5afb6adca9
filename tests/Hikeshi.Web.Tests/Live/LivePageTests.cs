using System.Globalization;
using System.Text.Json;
using Hikeshi.Web.Tests.Browsing;
using AriaRole = Microsoft.Playwright.AriaRole;
using IPage = Microsoft.Playwright.IPage;

namespace Hikeshi.Web.Tests.Live;

/// <summary>The live page while 5,000 lines a second come. Nothing here depends on how fast the machine is.</summary>
[Collection<InBrowser>]
public sealed class LivePageTests(Demo demo)
{
    private const int LinesASecond = 5000;
    private const int AtLeast = 4 * LinesASecond;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Works_and_stays_small_while_lines_pour_in()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        var page = window.Page;
        await window.GoAsync("/live");
        await Assertions.SeesAsync(page, "Waiting for lines");

        var burst = new Burst(server.Ports["tcp"], LinesASecond);
        var sending = burst.SendAsync(AtLeast, Cancel);
        await page.Locator(".hit-row").First.WaitForAsync();
        await page.Locator(".hit-gap").First.WaitForAsync();
        Assert.Matches("^[0-9,]+ lines not shown here", await page.Locator(".hit-gap").First.InnerTextAsync());

        // A person stops the page to read; it stands still, and says how many came since.
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.SeesAsync(page, "Paused.");
        var read = await TopAsync(page);
        var held = await HeldAsync(page);
        await page.WaitForFunctionAsync($"() => Number(document.querySelector('main .mark').textContent.replace(/\\D/g, '')) > {held + LinesASecond}");
        Assert.Equal(read, await TopAsync(page));
        Assert.InRange(await page.Locator(".tail tbody tr").CountAsync(), 2, 300);

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.Locator(".tail tbody").Filter(new() { HasNotText = read }).WaitForAsync();
        Assert.False(sending.IsCompleted, "The page was to be used while lines come.");
        burst.Stop();
        var sent = await sending;

        Assert.InRange(await page.Locator(".tail tbody tr").CountAsync(), 2, 300);
        Assert.Equal(sent, await StoredAsync(server, sent));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Counts_every_line_that_it_does_not_show()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        var page = window.Page;
        await window.GoAsync("/live");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.SeesAsync(page, "Paused.");

        var burst = new Burst(server.Ports["tcp"], LinesASecond);
        burst.Stop();
        var sent = (await burst.SendAsync(AtLeast, Cancel)).ToString("N0", CultureInfo.InvariantCulture);

        await Assertions.SeesAsync(page, $"Paused. {sent} lines came since then.");
        Assert.StartsWith($"{sent} lines came while this page was paused", await page.Locator(".tail tbody tr").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_filter_does_not_claim_to_wait_for_lines()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();

        await window.GoAsync("/live?q=(");
        await window.Page.Locator("#query-problem").WaitForAsync();

        Assert.Equal(0, await window.Page.GetByText("Waiting for lines").CountAsync());
    }

    private static Task<string> TopAsync(IPage page) => page.Locator(".hit-row").First.InnerTextAsync();

    private static async Task<int> HeldAsync(IPage page) =>
        int.Parse(string.Concat((await page.Locator("main .mark").InnerTextAsync()).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    /// <summary>How many events are stored, asked until it is as many, or for a minute.</summary>
    private static async Task<long> StoredAsync(ServerProcess server, long wanted)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        var stored = -1L;
        for (var i = 0; i < 240 && stored != wanted; i++)
        {
            using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1/events/count?q=", UriKind.Relative), Cancel));
            stored = answer.RootElement.GetProperty("count").GetInt64();
            await Task.Delay(250, Cancel);
        }

        return stored;
    }
}
