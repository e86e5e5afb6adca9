using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;
using Assertions = Hikeshi.Web.Tests.Browsing.Assertions;

namespace Hikeshi.Web.Tests.Shell;

/// <summary>A page that is open while its server ends.</summary>
[Collection<InBrowser>]
public sealed class ServerGoneTests(Demo demo)
{
    private const string Modal = "#components-reconnect-modal";

    [Fact]
    public async Task A_page_comes_back_by_itself_when_the_server_was_started_anew()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        await OpenAsync(window);

        await server.KillAsync();
        await Assertions.SeesAsync(window.Page, "The server does not answer.");
        await server.StartAgainAsync();

        await IsAliveAsync(window);
    }

    /// <summary>The framework tries for six minutes; the test says at once that it has given up, and lets it not try again.</summary>
    [Fact]
    public async Task A_page_goes_on_trying_when_the_framework_has_given_up()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await using var window = await demo.OpenAtAsync(server);
        await OpenAsync(window);
        await window.Page.RouteAsync("**/_blazor/negotiate**", r => r.AbortAsync());
        await server.KillAsync();
        await Assertions.SeesAsync(window.Page, "The server does not answer.");
        var asked = window.Page.WaitForRequestAsync("**/healthz/live");
        await window.Page.EvalOnSelectorAsync(Modal, "e => e.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'failed' } }))");
        await asked;
        Assert.True(await window.Page.EvaluateAsync<bool>("() => window.before"), "To load while nobody answers would show an error of the browser.");

        await server.StartAgainAsync();
        await window.Page.WaitForFunctionAsync("() => window.before === undefined", null, new() { Timeout = 60_000 });
        await window.Page.UnrouteAsync("**/_blazor/negotiate**");

        await window.Page.Locator("main h1").WaitForAsync();
    }

    /// <summary>Leaves a mark that a page which was loaded anew does not have.</summary>
    private static async Task OpenAsync(Window window)
    {
        await window.GoAsync("/search");
        await window.Page.EvaluateAsync("() => { window.before = true; }");
    }

    private static async Task IsAliveAsync(Window window)
    {
        await window.Page.WaitForFunctionAsync("() => window.before === undefined", null, new() { Timeout = 60_000 });
        await window.Page.WaitForFunctionAsync("() => !!window.Blazor");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await window.Page.WaitForURLAsync("**/settings");
        Assert.False(await window.Page.Locator(Modal).IsVisibleAsync());
    }
}
