using Bunit;
using Hikeshi.Catalog;
using Hikeshi.Web.Pages;

namespace Hikeshi.Web.Tests.Pages;

public sealed class MessagesPageTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();

    [Fact]
    public void The_catalog_comes_in_pages_that_keep_the_choice()
    {
        var page = Open("messages?page=2");
        Assert.Equal(100, page.FindAll("tbody tr").Count);
        Assert.Contains("page=3", page.Find("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains($"{MessageCatalog.BuiltIn.MessageIds.Count + MessageCatalog.BuiltIn.PhraseNames.Count} messages", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_on_one_page_has_no_pages() => Assert.Empty(Open("messages?q=713120").FindAll("nav.bar"));

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private IRenderedComponent<MessagesPage> Open(string path)
    {
        _browser.GoTo(path);
        return _browser.Draw<MessagesPage>();
    }
}
