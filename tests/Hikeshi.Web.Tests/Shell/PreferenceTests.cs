using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Shell;

/// <summary>What a person chooses at the top of every page.</summary>
[Collection<InBrowser>]
public sealed class PreferenceTests(Demo demo)
{
    [Fact]
    public async Task The_language_is_changed_where_one_is_and_kept()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/messages/713120?lang=en");

        await page.GetByRole(AriaRole.Button, new() { Name = "日本語" }).ClickAsync();

        await page.Locator("html[lang=ja]").WaitForAsync();
        Assert.EndsWith("/messages/713120", page.Url, StringComparison.Ordinal);
        await window.GoAsync("/settings");
        Assert.Equal("設定", await page.Locator("main h1").InnerTextAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Times_are_first_those_of_the_browser_and_then_those_of_the_zone_that_is_chosen()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/search");
        await page.Locator("th", new() { HasText = "Asia/Tokyo" }).First.WaitForAsync();

        await page.Locator("select[data-pref=zone]").SelectOptionAsync("America/New_York");

        await page.Locator("th", new() { HasText = "America/New_York" }).First.WaitForAsync();
        await window.GoAsync("/live?q=id:1");
        Assert.Equal("America/New_York", await page.Locator("select[data-pref=zone]").InputValueAsync());
    }

    [Fact]
    public async Task Colors_change_at_once_and_are_kept()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync(theme: "light");
        var page = window.Page;
        await window.GoAsync("/settings");

        await page.Locator("select[data-pref=theme]").SelectOptionAsync("dark");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await window.GoAsync("/devices");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));

        await page.Locator("select[data-pref=theme]").SelectOptionAsync("system");
        Assert.Equal("light", await page.Locator("html").GetAttributeAsync("data-theme"));
    }
}
