using Hikeshi.Web.Tests.Browsing;

namespace Hikeshi.Web.Tests.Search;

[Collection<InBrowser>]
public sealed class SearchMenuTests(Demo demo)
{
    private const string Menus = "details.menu";
    private const string Open = "details.menu[open]";

    [Fact]
    public async Task A_menu_closes_by_escape_and_the_keyboard_goes_on_at_its_button()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/search");
        await page.Locator($"{Menus} summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(Open).WaitForAsync();
        await page.Keyboard.PressAsync("Tab");

        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await page.Locator(Open).CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('details.menu > summary')"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_menu_closes_by_a_click_beside_it_and_stays_for_one_in_it()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/search");
        await page.Locator($"{Menus} summary").First.ClickAsync();

        await page.Locator($"{Open} .menu-body").ClickAsync(new() { Position = new() { X = 3, Y = 3 } });
        Assert.Equal(1, await page.Locator(Open).CountAsync());

        await page.Locator("main h1").ClickAsync();
        Assert.Equal(0, await page.Locator(Open).CountAsync());
    }
}
