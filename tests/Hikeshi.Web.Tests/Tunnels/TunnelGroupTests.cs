using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class TunnelGroupTests
{
    private static readonly Tunnel Staff = Sample.Tunnel(TunnelState.Down, 5, (5, "failed")) with { Group = "staff" };

    [Fact]
    public void Who_fails_before_the_login_is_of_the_group_that_an_incident_of_remote_access_tells()
    {
        var incident = Sample.Incident(3, 5) with { Kind = MessageCatalog.BuiltIn.Kinds.Single(k => k.Name == "vpn.remote-access") };

        var group = Assert.Single(TunnelGroup.Of([Staff], [incident]));

        Assert.Equal(("staff", 0, 0, Sample.At(5)), (group.Name, group.Users, group.Up, group.LastFailure));
        Assert.Empty(TunnelGroup.Of([Staff], [incident with { Device = "fw2" }]));
    }

    [Fact]
    public void The_peer_of_a_site_is_in_no_group() => Assert.Empty(TunnelGroup.Of([Staff], [Sample.Incident(3, 5)]));

    [Fact]
    public void The_same_name_on_two_devices_is_two_groups()
    {
        var user = Staff with { Subject = [new("user.name", "anna"), new("peer.ip", "203.0.113.7")] };

        var groups = TunnelGroup.Of([user, user with { Device = "fw2" }], []);

        Assert.Equal(2, groups.Select(g => g.Key).Distinct().Count());
    }
}
