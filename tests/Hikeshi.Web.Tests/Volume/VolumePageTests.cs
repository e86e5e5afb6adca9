using Bunit.TestDoubles;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Tests.Pages;
using Hikeshi.Web.Tests.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Volume;

public sealed class VolumePageTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();
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
        await _browser.Context.DisposeComponentsAsync();
        _browser.GoTo("volume?span=24h");

        Draw(isInteractive: true);

        Assert.Equal(2, _store.Groupings);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private BunitPersistentComponentState Prepare()
    {
        _browser.Services.AddSingleton<IEventStore>(_store);
        _browser.GoTo("volume");
        return _browser.HandedOver;
    }

    private void Draw(bool isInteractive)
    {
        var page = _browser.Draw<VolumePage>(isInteractive);
        Assert.Contains("713120", page.Markup, StringComparison.Ordinal);
    }
}
