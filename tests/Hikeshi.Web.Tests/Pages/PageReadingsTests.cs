using Bunit;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Parts;
using Hikeshi.Web.Tests.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>A page is drawn twice, when it comes and when it comes alive: how often that asks the store.</summary>
public sealed class PageReadingsTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();
    private readonly FakeIncidents _incidents = new();
    private readonly FakeStore _store = new([DateTime.UnixEpoch])
    {
        GroupsOf = (_, by) => by.Width is null ? [new([.. by.Fields.Select(_ => "1")], null, 7, 0)] : [new(["1"], DateTime.UnixEpoch, 7, 0)],
        Top = [new TopValue("192.0.2.7", 1)],
    };

    public PageReadingsTests()
    {
        _browser.Context.AddAuthorization();
        _browser.Context.ComponentFactories.AddStub<SavedSearches>();
        _browser.Services.AddSingleton<IEventStore>(_store).AddSingleton<IIncidentStore>(_incidents).AddSingleton<ICollector, FakeCollector>();
    }

    [Fact]
    public void Management_asks_once_for_its_first_tables_and_for_its_map_and_services_when_it_is_alive()
    {
        Draw<ManagementPage>("management", isAlive: false);
        Assert.Equal(1, _store.Groupings);

        Draw<ManagementPage>("management", isAlive: true);
        Assert.Equal(3, _store.Groupings);
    }

    [Fact]
    public void Now_asks_once_for_incidents_and_for_its_bars_when_they_can_be_drawn()
    {
        Draw<NowPage>("", isAlive: false);
        Assert.Equal((1, 0), (_incidents.Lists, _store.Histograms));

        Draw<NowPage>("", isAlive: true);
        Assert.Equal((1, 1), (_incidents.Lists, _store.Histograms));
    }

    [Fact]
    public void Incidents_asks_once()
    {
        Draw<IncidentsPage>("incidents", isAlive: false);
        Draw<IncidentsPage>("incidents", isAlive: true);

        Assert.Equal(1, _incidents.Lists);
    }

    [Fact]
    public void A_message_asks_once_whether_it_ever_came()
    {
        Draw<MessagePage>("messages/713120", isAlive: false, p => p.Add(m => m.Key, "713120"));
        Draw<MessagePage>("messages/713120", isAlive: true, p => p.Add(m => m.Key, "713120"));

        Assert.Equal(1, _store.Sightings);
    }

    [Fact]
    public void A_search_asks_once_for_its_first_rows_and_its_most_frequent_values()
    {
        Draw<SearchPage>("search?top=source.ip", isAlive: false);
        Draw<SearchPage>("search?top=source.ip", isAlive: true);

        Assert.Equal((1, 1), (_store.Searches, _store.Tops));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private void Draw<TPage>(string path, bool isAlive, Action<ComponentParameterCollectionBuilder<TPage>>? more = null)
        where TPage : IComponent
    {
        _browser.GoTo(path);
        var page = _browser.Draw(isAlive, more: more);
        Assert.DoesNotContain("busy", page.Markup, StringComparison.Ordinal);
        if (!isAlive)
        {
            _browser.HandedOver.TriggerOnPersisting();
        }
    }
}
