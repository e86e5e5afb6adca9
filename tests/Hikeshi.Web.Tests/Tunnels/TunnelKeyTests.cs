using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class TunnelKeyTests
{
    [Fact]
    public void Names_device_and_subject_and_nothing_of_the_state()
    {
        var tunnel = Sample.Tunnel(TunnelState.Up, 0);

        Assert.Equal(TunnelKey.Of(tunnel), TunnelKey.Of(tunnel with { State = TunnelState.Down, Group = "other" }));
        Assert.NotEqual(TunnelKey.Of(tunnel), TunnelKey.Of(tunnel with { Device = "fw2" }));
        Assert.NotEqual(TunnelKey.Of(tunnel), TunnelKey.Of(tunnel with { Subject = [new("user.name", "anna"), .. tunnel.Subject] }));
        Assert.Matches("^[0-9a-f]{16}$", TunnelKey.Of(tunnel with { Device = "<script>\u202E/../?#" }));
    }

    [Fact]
    public void A_link_finds_a_peer_that_has_moved_since()
    {
        var before = Sample.Tunnel(TunnelState.Up, 0);
        var after = before with { Subject = [new("peer.ip", "198.51.100.9")], EarlierAddresses = ["203.0.113.7"] };

        Assert.Same(after, TunnelKey.Find([after], TunnelKey.Of(before)));
        Assert.Null(TunnelKey.Find([after], "0123456789abcdef"));
    }
}
