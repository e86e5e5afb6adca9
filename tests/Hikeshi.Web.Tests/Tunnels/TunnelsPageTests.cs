using Bunit;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Pages;
using Hikeshi.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class TunnelsPageTests : IAsyncDisposable
{
    private readonly PageBrowser _browser = new();

    [Fact]
    public void A_remote_access_group_is_one_row_with_how_many_are_up_and_when_one_failed()
    {
        var page = Open("");

        var rows = page.FindAll("ul.tunnel-list > li");
        Assert.Equal(["RA-VPN", "203.0.113.7"], rows.Select(r => r.QuerySelector(".tunnel-name a")!.TextContent));
        Assert.Contains("2 up", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 failing", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Remote access (users: 3, tunnels: 4)", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Last failure: 2026-01-02 12:20:00", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_of_a_group_are_one_click_away()
    {
        var link = Open("").Find("ul.tunnel-list > li .tunnel-name a").GetAttribute("href")!;
        _browser.GoTo(link);

        var page = _browser.Draw<TunnelsPage>();

        Assert.Equal(["anna @ 198.51.100.1", "ben @ 198.51.100.2", "cho @ 198.51.100.3", "198.51.100.4"], page.FindAll("ul.tunnel-list > li .tunnel-name a").Select(a => a.TextContent));
        Assert.Equal("Users of RA-VPN", page.Find("h2").TextContent);
    }

    [Theory]
    [InlineData("?q=ra-vpn", "RA-VPN")]
    [InlineData("?q=ben", "ben @ 198.51.100.2")]
    [InlineData("?q=203.0", "203.0.113.7")]
    public void A_text_finds_a_group_by_its_name_and_a_user_by_his(string query, string found) =>
        Assert.Equal([found], Open(query).FindAll("ul.tunnel-list > li .tunnel-name a").Select(a => a.TextContent));

    [Fact]
    public void A_ribbon_says_in_words_what_it_shows()
    {
        var words = Open("").FindAll("ul.tunnel-list > li")[1].QuerySelectorAll("details li").Select(l => l.TextContent);

        Assert.Contains("up 2026-01-02 12:05:00 – 2026-01-02 13:00:00", words);
        Assert.Contains("failed attempt 2026-01-02 12:30:00", words);
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static Tunnel User(string? name, string address, TunnelState state, params (double, string)[] marks) =>
        Sample.Tunnel(state, 10, marks) with
        {
            Subject = name is null ? [new("peer.ip", address)] : [new("user.name", name), new("peer.ip", address)],
            Group = "RA-VPN",
            IsTroubled = state == TunnelState.Down,
        };

    private IRenderedComponent<TunnelsPage> Open(string query)
    {
        var collector = new FakeCollector
        {
            Known = Diagnosis.Empty with
            {
                Tunnels =
                [
                    User("anna", "198.51.100.1", TunnelState.Down, (10, "up"), (20, "failed")),
                    Sample.Tunnel(TunnelState.Up, 5, (5, "up"), (30, "failed")) with { Group = "203.0.113.7" },
                    User("ben", "198.51.100.2", TunnelState.Up, (10, "up")),
                    User("cho", "198.51.100.3", TunnelState.Up, (10, "up")),
                    User(null, "198.51.100.4", TunnelState.Unknown),
                ],
            },
        };
        _browser.Services.AddSingleton<ICollector>(collector).AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Sample.At(60), TimeSpan.Zero)));
        _browser.GoTo("tunnels" + query);
        return _browser.Draw<TunnelsPage>();
    }
}
