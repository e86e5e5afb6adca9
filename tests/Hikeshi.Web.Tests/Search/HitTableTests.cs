using Hikeshi.Web.Tests.Browsing;
using IPage = Microsoft.Playwright.IPage;

namespace Hikeshi.Web.Tests.Search;

/// <summary>The table of hits with the mouse and with the keyboard.</summary>
[Collection<InBrowser>]
public sealed class HitTableTests(Demo demo)
{
    private const string Cell = ".hit-row td.mono bdi";

    [Fact]
    public async Task Choosing_text_in_a_row_does_not_open_it_and_a_click_does()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = await OpenAsync(window);
        var cell = (await page.Locator(Cell).First.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(cell.X + 4, cell.Y + (cell.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(cell.X + 90, cell.Y + (cell.Height / 2), new() { Steps = 5 });
        await page.Mouse.UpAsync();

        Assert.NotEqual("", await page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.DoesNotContain("event=", page.Url, StringComparison.Ordinal);

        await page.Locator(Cell).First.ClickAsync();
        await page.WaitForURLAsync(u => u.Contains("event=", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_Tab_key_passes_the_table_in_one_step_and_arrows_go_through_its_rows()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = await OpenAsync(window);
        await page.Locator(".hits").FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        var first = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var third = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");

        Assert.NotNull(first);
        Assert.NotEqual(first, third);
        Assert.Equal(first, await FocusedAsync(page));

        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.hits')"));
        await page.Locator(".hits").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => u.Contains($"event={first}", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
    }

    private static async Task<IPage> OpenAsync(Window window)
    {
        await window.GoAsync("/search?q=&span=24h&order=oldest");
        await window.Page.Locator(".hit-row a[tabindex='-1']").First.WaitForAsync();
        await window.Page.Locator(".hits-count b").WaitForAsync();
        return window.Page;
    }

    private static Task<string?> FocusedAsync(IPage page) => page.EvaluateAsync<string?>("() => document.activeElement.dataset.key ?? null");
}
