using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;
using Assertions = Hikeshi.Web.Tests.Browsing.Assertions;

namespace Hikeshi.Web.Tests.Search;

[Collection<InBrowser>]
public sealed class SavedInBrowserTests(Demo demo)
{
    [Fact]
    public async Task A_search_is_saved_found_again_on_another_visit_and_deleted()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/search?q=713120&order=oldest");
        await SaveAsync(page, "phase two");
        await page.Locator(".saved a").WaitForAsync();

        await window.GoAsync("/search");
        await OpenAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "phase two" }).ClickAsync();
        await page.WaitForURLAsync("**/search?q=713120&order=oldest");

        await window.GoAsync("/search");
        await OpenAsync(page);
        await page.Locator(".saved button").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.Locator(".saved a").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("[]", await page.EvaluateAsync<string>("() => localStorage.getItem('hikeshi.searches')"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_browser_without_room_says_so_and_the_page_goes_on()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/search?q=713120");
        await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");

        await SaveAsync(page, "phase two");

        await Assertions.SeesAsync(page, "its storage is full or blocked");
        Assert.Equal("search", await page.Locator("main h1").InnerTextAsync(), ignoreCase: true);
    }

    private static Task OpenAsync(IPage page) => page.Locator("summary", new() { HasText = "Saved searches" }).ClickAsync();

    private static async Task SaveAsync(IPage page, string name)
    {
        await OpenAsync(page);
        await page.Locator("details[open] .bar input").FillAsync(name);
        await page.Locator("details[open] .bar button").ClickAsync();
    }
}
