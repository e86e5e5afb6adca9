using Bunit;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Tests.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>What Now and the list of incidents ask for, and what they say.</summary>
public sealed class IncidentListTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();

    [Fact]
    public void Now_asks_for_the_worst_that_it_shows_and_tells_how_many_are_open()
    {
        var incidents = new FakeIncidents { All = [.. Enumerable.Range(0, 1_234).Select(Incident)] };

        var page = Draw<NowPage>("", incidents, new FakeCollector());

        Assert.Equal((IncidentOrder.Worst, "open", 8), (incidents.Searches[0].Order, incidents.Searches[0].State, incidents.Searches[0].Limit));
        Assert.Equal(8, page.FindAll("ul.incident-list > li").Count);
        Assert.Equal("All 1,234 open incidents", page.Find("a[href=incidents]").TextContent);
    }

    [Fact]
    public void Now_is_not_calm_while_the_server_itself_fails_and_says_why_in_the_language_of_the_reader()
    {
        var collector = new FakeCollector { Failures = [new LocalText("The disk is full.", "ディスクに空きがありません。")] };

        var page = Draw<NowPage>("", new FakeIncidents(), collector, Language.Japanese);

        Assert.Equal("ディスクに空きがありません。", page.Find("[role=alert]").TextContent);
        Assert.DoesNotContain("問題は発生していません", page.Markup, StringComparison.Ordinal);
        Assert.Contains("このサーバー自体に上記の問題", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Now_is_calm_only_while_somebody_sends()
    {
        var collector = new FakeCollector();
        collector.Counters.Of(new FrameOrigin { Transport = Transport.Udp }).Offered(10, FrameRefusal.None, collector.Started.UtcTicks);
        _ = collector.Counters.OfDevice("fw1");

        var page = Draw<NowPage>("", new FakeIncidents(), collector);

        Assert.Contains("no device is sending", page.Markup, StringComparison.Ordinal);
        Assert.Equal("–", page.Find(".figure b").TextContent);
    }

    [Theory]
    [InlineData("incidents", "Open")]
    [InlineData("incidents?state=resolved", "Resolved")]
    [InlineData("incidents?state=all", "All")]
    public void Only_the_chosen_state_is_marked(string path, string chosen)
    {
        var page = Draw<IncidentsPage>(path, new FakeIncidents(), new FakeCollector());

        Assert.Equal(chosen, Assert.Single(page.FindAll("nav a[aria-current=page]")).TextContent);
    }

    [Fact]
    public void Incidents_have_pages_that_stand_in_their_address()
    {
        var incidents = new FakeIncidents { All = [.. Enumerable.Range(0, 51).Select(Incident)] };

        var page = Draw<IncidentsPage>("incidents?state=all&after=here", incidents, new FakeCollector());

        Assert.Equal(("here", IncidentOrder.Worst), (incidents.Searches[0].Cursor, incidents.Searches[0].Order));
        Assert.EndsWith("incidents?state=all&after=next", page.Find("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_comes_late_is_not_shown_under_the_state_chosen_since()
    {
        var late = new TaskCompletionSource();
        var incidents = new FakeIncidents { All = [Incident(1)], Wait = late.Task };
        var page = Draw<IncidentsPage>("incidents", incidents, new FakeCollector());
        var answer = new TaskCompletionSource();
        incidents.Wait = answer.Task;
        _browser.GoTo("incidents?state=resolved");

        late.SetResult();
        page.Render();
        Assert.Empty(page.FindAll("ul.incident-list"));

        answer.SetResult();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("ul.incident-list > li")));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static StoredIncident Incident(int number) => new(
        new IncidentRecord($"i{number}", """{"summary":{"en":"A tunnel is down","ja":"トンネルがダウンしています"}}"""u8.ToArray())
        {
            Kind = "vpn.tunnel",
            Severity = "high",
            State = "open",
            Device = "fw1",
        },
        []);

    private IRenderedComponent<TPage> Draw<TPage>(string path, FakeIncidents incidents, FakeCollector collector, Language language = Language.English)
        where TPage : IComponent
    {
        _browser.Services.AddSingleton<IEventStore>(new FakeStore([DateTime.UnixEpoch])).AddSingleton<IIncidentStore>(incidents).AddSingleton<ICollector>(collector);
        _browser.GoTo(path);
        return _browser.Draw<TPage>(language: language);
    }
}
