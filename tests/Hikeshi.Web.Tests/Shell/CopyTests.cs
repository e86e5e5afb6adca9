using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Shell;

/// <summary>Copying where the browser has no clipboard for scripts: over plain HTTP from another machine.</summary>
[Collection<InBrowser>]
public sealed class CopyTests(Demo demo)
{
    private const string Line = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = a\u202Eb, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!";

    [Fact]
    public async Task A_line_is_copied_as_it_came_and_the_page_says_so()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        var page = window.Page;
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
        var copy = await OpenAsync(server, window);
        Assert.Contains("<U+202E>", await page.Locator(".drawer .copyable code").InnerTextAsync(), StringComparison.Ordinal);

        await copy.ClickAsync();

        await copy.GetByText("Copied", new() { Exact = true }).WaitForAsync();
        var box = page.Locator(".query-box input");
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Control+V");
        Assert.Equal(Line, await box.InputValueAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task What_the_browser_does_not_copy_is_selected_and_the_page_says_how_to_go_on()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        await window.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;");
        var copy = await OpenAsync(server, window);

        await copy.ClickAsync();

        await copy.GetByText("press Ctrl+C").WaitForAsync();
        Assert.Contains("QM FSM error", await window.Page.EvaluateAsync<string>("() => getSelection().toString()"), StringComparison.Ordinal);
    }

    /// <summary>The button beside the line, when the line has come and is open.</summary>
    private static async Task<ILocator> OpenAsync(ServerProcess server, Window window)
    {
        await server.SendAsync(Line);
        await server.StoresAsync(1);
        await window.GoAsync("/search?event=1");
        return window.Page.Locator(".drawer button[data-copy]");
    }
}
