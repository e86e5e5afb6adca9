using Bunit;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Searching;
using Hikeshi.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Hikeshi.Web.Tests.Search;

public sealed class SearchPageTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();

    [Fact]
    public void The_first_rows_are_shown_before_anything_is_counted()
    {
        var counting = new TaskCompletionSource();
        var page = Open(new FakeStore(Times(250)) { Counting = counting.Task });

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".hit-row a")));
        Assert.Contains("Counting", page.Find(".hits-count").TextContent, StringComparison.Ordinal);

        counting.SetResult();
        page.WaitForAssertion(() => Assert.Contains("250 events", page.Find(".hits-count").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_query_is_marked_at_the_place_and_nothing_is_asked()
    {
        var store = new FakeStore(Times(5));
        var page = Open(store, "?q=usr%3Ax%20%E2%80%AE");

        Assert.Equal("usr", page.Find("#query-problem mark").TextContent);
        Assert.Contains("<U+202E>", page.Find("#query-problem .raw").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("input[name=q]").GetAttribute("aria-invalid"));
        Assert.Equal(0, store.Searches);
    }

    [Fact]
    public void Nothing_found_says_what_to_do()
    {
        var page = Open(new FakeStore([]));

        page.WaitForAssertion(() => Assert.Contains("No event is stored yet.", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static List<DateTime?> Times(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (DateTime?)new DateTime(2026, 1, 2, 3, 4, 0, DateTimeKind.Utc).AddSeconds(-i))];

    private IRenderedComponent<SearchPage> Open(IEventStore store, string query = "")
    {
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.AddAuthorization();
        var scripts = _browser.JSInterop.SetupModule(_ => true);
        scripts.Mode = JSRuntimeMode.Loose;
        scripts.Setup<SavedSearch[]>("read").SetResult([]);
        _browser.Services.AddMudServices();
        _browser.Services.AddSingleton(store).AddSingleton(MessageCatalog.BuiltIn).AddSingleton(TimeProvider.System)
            .AddSingleton<QueryReader>().AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddScoped<EventViews>();
        _browser.AddBunitPersistentComponentState();
        _browser.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo("search" + query);
        return _browser.Render<SearchPage>(p => p.AddCascadingValue(new Preferences(Language.English, "UTC")));
    }
}
