using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Shell;

/// <summary>What is seen when the connection itself fails, so that nothing on a page answers any more.</summary>
[Collection<InBrowser>]
public sealed class FaultTests(Demo demo)
{
    [Theory]
    [InlineData("en", "This page stopped working.", "Load the page again")]
    [InlineData("ja", "このページは動作を停止しました。", "ページを再読み込み")]
    public async Task A_page_that_stopped_working_says_so_and_is_loaded_again(string language, string sentence, string button)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync(language);
        await window.GoAsync("/search");
        var fault = window.Page.Locator("#blazor-error-ui");
        Assert.False(await fault.IsVisibleAsync());

        // The next picture that the server sends cannot be drawn.
        await window.Page.EvaluateAsync("() => { Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('broken'); }; }");
        await window.Page.Locator("nav a[href=settings]").ClickAsync();

        await fault.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Contains(sentence, await fault.InnerTextAsync(), StringComparison.Ordinal);
        await fault.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await window.Page.WaitForFunctionAsync("() => document.querySelector('main h1') && getComputedStyle(document.querySelector('#blazor-error-ui')).display === 'none'");
    }
}
