using Bunit;
using Bunit.TestDoubles;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Tests.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Volume;

public sealed class VolumePageTests : IAsyncDisposable
{
    private readonly BunitContext _browser = new();
    private readonly FakeStore _store = new([]) { Groups = [new(["713120", "fw-a", "5"], null, 7, 700)] };

    [Fact]
    public void A_page_that_comes_alive_does_not_ask_again_what_it_was_told()
    {
        var state = Prepare();
        Draw(isInteractive: false);
        state.TriggerOnPersisting();

        Draw(isInteractive: true);

        Assert.Equal(1, _store.Groupings);
    }

    [Fact]
    public async Task Another_time_is_asked_for()
    {
        var state = Prepare();
        Draw(isInteractive: false);
        state.TriggerOnPersisting();
        await _browser.DisposeComponentsAsync();
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo("volume?span=24h");

        Draw(isInteractive: true);

        Assert.Equal(2, _store.Groupings);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private BunitPersistentComponentState Prepare()
    {
        _browser.Services.AddSingleton<IEventStore>(_store).AddSingleton(MessageCatalog.BuiltIn).AddSingleton(TimeProvider.System)
            .AddSingleton<QueryReader>().AddSingleton<FirstAnswers>().AddScoped<AskedOnce>().AddSingleton<ConsoleFeed>();
        var state = _browser.AddBunitPersistentComponentState();
        _browser.Services.GetRequiredService<NavigationManager>().NavigateTo("volume");
        return state;
    }

    private void Draw(bool isInteractive)
    {
        _browser.Renderer.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        var page = _browser.Render<VolumePage>(p => p.AddCascadingValue(new Preferences(Language.English, "UTC")));
        Assert.Contains("713120", page.Markup, StringComparison.Ordinal);
    }
}
