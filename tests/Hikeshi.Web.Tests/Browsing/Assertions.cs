using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Browsing;

/// <summary>What a person sees sooner or later.</summary>
internal static class Assertions
{
    /// <summary>Waits until a text is seen.</summary>
    public static Task SeesAsync(IPage page, string text) =>
        page.GetByText(text).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Visible });
}
