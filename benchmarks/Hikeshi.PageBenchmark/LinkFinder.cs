using Microsoft.Playwright;

namespace Hikeshi.PageBenchmark;

/// <summary>Finds pages that have no fixed address: one incident, one tunnel.</summary>
internal sealed class LinkFinder(IBrowser browser, Uri console)
{
    /// <summary>The first link of a page to an address that holds a text; none when there is none.</summary>
    public async Task<IReadOnlyList<string>> FirstAsync(string page, string holds)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = console.ToString() });
        var opened = await context.NewPageAsync();
        await opened.GotoAsync("/" + page, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var links = await opened.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        return [.. links.Where(l => l.Contains(holds, StringComparison.Ordinal)).Select(l => l[(l.IndexOf(holds, StringComparison.Ordinal) + 1)..]).Take(1)];
    }
}
