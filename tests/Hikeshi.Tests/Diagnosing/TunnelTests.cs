using System.Text;
using System.Text.RegularExpressions;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Events;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>The story of a tunnel, healthy or not, as a person reads it from the log.</summary>
public sealed class TunnelTests
{
    private const string Peer = "192.0.2.10";

    [Fact]
    public void A_real_debug_log_shows_both_phases_with_their_messages()
    {
        var tunnel = Assert.Single(Real("01"));

        Assert.Equal(TunnelState.Up, tunnel.State);
        Assert.Collection(
            tunnel.Negotiations,
            phase1 =>
            {
                Assert.Equal((1, "initiator", "main", NegotiationOutcome.Up), (phase1.Phase, phase1.Role, phase1.Mode, phase1.Outcome));
                Assert.Equal((3, 3, 3, 6), (phase1.Sent, phase1.Received, phase1.RoundTrips, phase1.Reached));
                Assert.Equal((2, 50), (phase1.First.Line, phase1.Last!.Line));
            },
            phase2 =>
            {
                Assert.Equal((2, "initiator", "quick", NegotiationOutcome.Up), (phase2.Phase, phase2.Role, phase2.Mode, phase2.Outcome));
                Assert.Equal((2, 1, 3, "0x6abd3691"), (phase2.Sent, phase2.Received, phase2.Reached, phase2.MessageId));
            });
        var child = Assert.Single(tunnel.Children);
        Assert.Equal(new NetworkPair("172.16.200.0/255.255.255.0", "192.168.1.0/255.255.255.0"), child.Networks);
        Assert.Equal(("0x850a79e0", "0x2cc7158d", true), (child.Inbound, child.Outbound, child.IsUp));
    }

    [Fact]
    public void A_peer_that_falls_silent_leaves_the_message_that_was_reached()
    {
        var tunnel = Assert.Single(Real("02"));

        var only = Assert.Single(tunnel.Negotiations);
        Assert.Equal((3, 2, 1, 1), (only.Reached, only.Sent, only.Resent, only.Received));
        Assert.Equal(NegotiationOutcome.Open, only.Outcome);
        Assert.Equal(TunnelState.Negotiating, tunnel.State);
    }

    [Fact]
    public void A_refused_phase_2_ends_with_the_line_that_refused_it()
    {
        var tunnel = Assert.Single(Real("03"));

        Assert.Equal((TunnelState.Down, true, "crypto map policy not found"), (tunnel.State, tunnel.IsTroubled, tunnel.Reason));
        Assert.Equal([NegotiationOutcome.Up, NegotiationOutcome.Failed], tunnel.Negotiations.Select(n => n.Outcome));
        Assert.Equal(2, tunnel.Negotiations[1].Last!.Line);
    }

    [Fact]
    public void A_session_that_was_up_before_the_log_begins_counts_with_the_time_its_end_tells()
    {
        var lost = Assert.Single(Real("19"), t => t.Subject[0].Value == "192.0.2.140");
        var idle = Assert.Single(Real("19"), t => t.Subject[0].Value == "192.0.2.136");

        Assert.Equal((long)new TimeSpan(12, 9, 11, 22).TotalMilliseconds, lost.UpMilliseconds);
        Assert.Equal((true, false), (lost.IsTroubled, idle.IsTroubled));
        Assert.Equal([TunnelState.Down, TunnelState.Down], [lost.State, idle.State]);
    }

    [Fact]
    public void A_healthy_day_has_every_tunnel_up_with_its_rekeys_and_none_failed()
    {
        var tunnels = Diagnosed.Log(HealthyDay.Lines()).Tunnels;
        var sites = tunnels.Where(t => t.Subject.Count == 1).ToList();

        Assert.Equal(10, sites.Count);
        Assert.All(sites, t =>
        {
            Assert.Equal((TunnelState.Up, 0L, false), (t.State, t.FailureCount, t.IsTroubled));
            Assert.Equal(24, Assert.Single(t.Children).Rekeys);
            Assert.Equal(27, t.Rekeys);
            Assert.Equal("every 58 min", t.Rhythm.En);
        });
        Assert.Equal(6, tunnels.Count(t => t.Subject.Count == 2));
        Assert.All(tunnels.Where(t => t.Subject.Count == 2), t => Assert.Equal((TunnelState.Down, "Administrator Reset"), (t.State, t.Reason)));
        Assert.Equal(
            [.. Enumerable.Range(0, 6).Select(user => 4000L * (7199 + (60 * user)))],
            tunnels.Where(t => t.Subject.Count == 2).Select(t => t.UpMilliseconds).Order());
    }

    [Fact]
    public void Each_pair_of_networks_is_a_child_with_a_story_of_its_own()
    {
        var tunnel = Single(
            (0, "5-713119", "PHASE 1 COMPLETED"),
            (1, "7-714003", "IKE Responder starting QM: msg id = 00000011"),
            (1, "7-713035", "Received remote IP Proxy Subnet data in ID Payload:   Address 10.2.0.0, Mask 255.255.0.0, Protocol 0, Port 0"),
            (1, "7-713034", "Received local IP Proxy Subnet data in ID Payload:   Address 10.1.0.0, Mask 255.255.0.0, Protocol 0, Port 0"),
            (2, "5-713120", "PHASE 2 COMPLETED (msgid=00000011)"),
            (5, "7-714003", "IKE Responder starting QM: msg id = 00000022"),
            (5, "7-713035", "Received remote IP Proxy Subnet data in ID Payload:   Address 10.3.0.0, Mask 255.255.0.0, Protocol 0, Port 0"),
            (5, "7-713034", "Received local IP Proxy Subnet data in ID Payload:   Address 10.1.0.0, Mask 255.255.0.0, Protocol 0, Port 0"),
            (6, "5-713120", "PHASE 2 COMPLETED (msgid=00000022)"),
            (900, "5-713050", $"Connection terminated for peer {Peer}.  Reason: IPSec SA Idle Timeout  Remote Proxy 10.3.0.0, Local Proxy 10.1.0.0"));

        Assert.Equal(["10.2.0.0/255.255.0.0", "10.3.0.0/255.255.0.0"], tunnel.Children.Select(c => c.Networks.Remote));
        Assert.Equal([true, false], tunnel.Children.Select(c => c.IsUp));
        Assert.Equal(TunnelState.Up, tunnel.State);
    }

    [Fact]
    public void An_old_sa_that_is_deleted_after_its_rekey_takes_nothing_down()
    {
        var tunnel = Single(
            (0, "5-713049", $"Security negotiation complete for LAN-to-LAN Group ({Peer})  Responder, Inbound SPI = 0x00000011, Outbound SPI = 0x00000012"),
            (3600, "5-713049", $"Security negotiation complete for LAN-to-LAN Group ({Peer})  Responder, Inbound SPI = 0x00000021, Outbound SPI = 0x00000022"),
            (3630, "6-602304", $"IPSEC: An inbound LAN-to-LAN SA (SPI= 0x00000011) between 203.0.113.1 and {Peer} (user= {Peer}) has been deleted."),
            (3630, "6-602304", $"IPSEC: An outbound LAN-to-LAN SA (SPI= 0x00000012) between 203.0.113.1 and {Peer} (user= {Peer}) has been deleted."));

        Assert.Equal((TunnelState.Up, 1L), (tunnel.State, tunnel.Rekeys));
        Assert.Equal(("0x00000021", 1L), (tunnel.Children[0].Inbound, tunnel.Children[0].Rekeys));
    }

    [Fact]
    public void A_peer_of_a_named_group_that_comes_back_from_another_address_is_one_tunnel()
    {
        var tunnel = Assert.Single(Moves("SITE-7", "SITE-7"));

        Assert.Equal("198.51.100.9", tunnel.Subject[0].Value);
        Assert.Equal([Peer], tunnel.EarlierAddresses);
        Assert.Equal(["vpn.group"], tunnel.JoinedBy);
        Assert.Equal(TunnelState.Up, tunnel.State);
        Assert.Contains(tunnel.Marks, m => m.What == "moved");
    }

    [Theory]
    [InlineData("DefaultL2LGroup", "DefaultL2LGroup")]
    [InlineData("SITE-7", "SITE-8")]
    public void Different_groups_and_the_default_group_join_nobody(string before, string after) => Assert.Equal(2, Moves(before, after).Count);

    [Fact]
    public void A_group_that_two_peers_use_at_once_joins_nobody_afterwards() =>
        Assert.Equal(3, Moves("SITE-7", "SITE-7", "192.0.2.77").Count);

    [Fact]
    public void Silence_of_the_device_itself_is_no_silence_of_a_tunnel()
    {
        var diagnoser = new Diagnoser(MessageCatalog.BuiltIn);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        foreach (var line in Enumerable.Range(0, 6).SelectMany(day => Up(day * 86_400, Peer, Peer)))
        {
            diagnoser.Add(reader.Read(Encoding.UTF8.GetBytes(line)), "fw.log");
        }

        diagnoser.Mark(TimeSpan.FromDays(30));
        Assert.Empty(diagnoser.Current().Incidents);

        diagnoser.Add(reader.Read(Encoding.UTF8.GetBytes(Line(40 * 86_400, "5-713904", "IP = 192.0.2.77, Received encrypted packet with no matching SA, dropping"))), "fw.log");
        Assert.Equal("tunnel-silent", Assert.Single(Assert.Single(diagnoser.Finish().Incidents).Causes).Code);
    }

    [Theory]
    [MemberData(nameof(VariantTests.Logs), MemberType = typeof(VariantTests))]
    public void Lines_of_one_second_in_another_order_or_twice_tell_the_same_story(string log)
    {
        var lines = Diagnosed.Lines(log);
        var expected = Story(lines);

        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            Assert.Equal(expected, Story(lines.GroupBy(l => l[..l.IndexOf(" fw1", StringComparison.Ordinal)]).SelectMany(g => g.OrderBy(_ => random.Next()))));
        }

        Assert.Equal(expected, Story(lines.SelectMany(l => new[] { l, l })));
    }

    /// <summary>The tunnels without the numbers of lines, which change with their order.</summary>
    private static string Story(IEnumerable<string> lines) =>
        Regex.Replace(Encoding.UTF8.GetString(DiagnosisJson.Tunnels(Diagnosed.Log(lines).Tunnels)), "\"line\":[0-9]+", "", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static IReadOnlyList<Tunnel> Real(string name) => Diagnosed.Log(Diagnosed.Text("real", name + ".log")).Tunnels;

    private static IReadOnlyList<Tunnel> Moves(string before, string after, string? another = null)
    {
        var lines = new List<string>();
        if (another is not null)
        {
            lines.AddRange(Up(0, before, another));
        }

        lines.AddRange(Up(10, before, Peer));
        lines.Add(Line(7200, "5-713123", $"Group = {before}, IP = {Peer}, IKE lost contact with remote peer, deleting connection (keepalive type: DPD)"));
        lines.AddRange(Up(7260, after, "198.51.100.9"));
        return Diagnosed.Log(lines).Tunnels;
    }

    private static IEnumerable<string> Up(int at, string group, string peer) =>
    [
        Line(at, "5-713119", $"Group = {group}, IP = {peer}, PHASE 1 COMPLETED"),
        Line(at + 1, "5-713120", $"Group = {group}, IP = {peer}, PHASE 2 COMPLETED (msgid={at:x8})"),
    ];

    private static Tunnel Single(params (int Second, string Tag, string Text)[] lines) =>
        Assert.Single(Diagnosed.Log(lines.Select(l => Line(l.Second, l.Tag, l.Tag.Contains("602", StringComparison.Ordinal) ? l.Text : $"Group = {Peer}, IP = {Peer}, {l.Text}"))).Tunnels);

    private static string Line(int second, string tag, string text) =>
        $"<165>{new DateTime(2026, 11, 20).AddSeconds(second).ToString("MMM dd yyyy HH:mm:ss", null)} fw1 : %ASA-{tag}: {text}";
}
