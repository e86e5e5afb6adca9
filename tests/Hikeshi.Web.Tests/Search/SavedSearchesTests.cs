using Bunit;
using Hikeshi.Texts;
using Hikeshi.Web.Parts;
using Hikeshi.Web.Searching;
using Hikeshi.Web.Shell;
using Microsoft.JSInterop;
using MudBlazor.Services;

namespace Hikeshi.Web.Tests.Search;

public sealed class SavedSearchesTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();

    [Fact]
    public void A_browser_that_keeps_nothing_is_told_and_the_name_stays_to_be_tried_again()
    {
        var script = _browser.JSInterop.SetupModule(_ => true);
        script.Setup<SavedSearch[]>("read").SetResult([]);
        script.SetupVoid("keep", _ => true).SetException(new JSException("QuotaExceededError"));
        var part = Open();

        part.Find("input").Input("denied");
        part.Find("form").Submit();

        Assert.Contains("storage is full or blocked", part.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("denied", part.Find("input").GetAttribute("value"));
        Assert.Empty(part.FindAll(".saved li"));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private IRenderedComponent<SavedSearches> Open()
    {
        _browser.Services.AddMudServices();
        return _browser.Render<SavedSearches>(p => p.Add(s => s.State, new SearchState()).AddCascadingValue(new Preferences(Language.English, "UTC")));
    }
}
