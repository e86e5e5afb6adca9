using System.Text;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What an incident takes from the story of its tunnel.</summary>
public sealed class IncidentStoryTests
{
    private const string Old = "192.0.2.10";
    private const string New = "198.51.100.9";
    private const int EightHours = 8 * 3600;

    [Fact]
    public void A_tunnel_that_never_came_up_failed_in_its_first_negotiation()
    {
        var failed = Only([.. Refused(0)]).Negotiation!;

        Assert.Equal(FailureStage.First, failed.Stage);
        Assert.Equal((2, NegotiationOutcome.Failed, "responder"), (failed.Facts!.Phase, failed.Facts.Outcome, failed.Facts.Role));
        Assert.Empty(failed.Facts.Steps);
    }

    [Fact]
    public void A_peer_that_never_answers_leaves_the_state_that_was_waited_in()
    {
        var incident = Assert.Single(Diagnosed.Log(
        [
            Begun(0),
            Line(32, "7-715065", $"IP = {Old}, IKE MM Initiator FSM error history (struct &0x0)  <state>, <event>:  MM_DONE, EV_ERROR-->MM_WAIT_MSG2, EV_RETRY-->MM_WAIT_MSG2, EV_TIMEOUT-->MM_WAIT_MSG2, NullEvent"),
            Line(32, "3-713902", $"IP = {Old}, Removing peer from peer table failed, no match!"),
        ]).Incidents);

        Assert.Equal(FailureStage.First, incident.Negotiation!.Stage);
        Assert.Equal((1, "MM_WAIT_MSG2"), (incident.Negotiation.Facts!.Phase, incident.Negotiation.Facts.Waiting));
        Assert.Contains("\"negotiation\":{\"during\":\"first\",\"phase\":1,", Json(incident), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_attempt_that_is_cleaned_up_without_an_answer_counts()
    {
        var incident = Only([.. Unanswered(0, 32), .. Unanswered(35, 32), .. Unanswered(70, 32)]);

        Assert.Equal((3, "ike-peer-unreachable", Confidence.Low), (incident.Count, Assert.Single(incident.Causes).Code, incident.Causes[0].Confidence));
        Assert.Equal((1, NegotiationOutcome.Failed, "initiator"), (incident.Negotiation!.Facts!.Phase, incident.Negotiation.Facts.Outcome, incident.Negotiation.Facts.Role));
        Assert.Equal(102, (incident.Last - incident.First) / TimeSpan.TicksPerSecond);
        Assert.Contains("This device asks for a tunnel between 10.1.0.0", Json(incident), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attempt_that_is_begun_anew_has_failed()
    {
        var incident = Only([Begun(0), Begun(35), Begun(70)]);

        Assert.Equal(2, incident.Count);
    }

    [Fact]
    public void An_attempt_that_is_cleaned_up_at_once_was_answered_and_nobody_knows_why_it_failed()
    {
        Assert.Empty(Only([.. Unanswered(0, 1)]).Causes);
    }

    [Fact]
    public void A_clean_up_whose_reason_was_lost_is_a_failure_that_nobody_can_explain()
    {
        var incident = Only([Line(0, "3-713902", Named("Removing peer from peer table failed, no match!"))]);

        Assert.Empty(incident.Causes);
        Assert.Equal((FailureStage.First, 1), (incident.Negotiation!.Stage, incident.Negotiation.Facts!.Phase));
    }

    [Fact]
    public void A_clean_up_before_the_tunnel_comes_up_is_no_incident()
    {
        Assert.Empty(Diagnosed.Log([.. Unanswered(0, 1), .. Up(5, Old, Old)]).Incidents);
    }

    [Fact]
    public void A_refusal_while_the_tunnel_is_up_failed_in_a_rekey()
    {
        var failed = Only([.. Up(0, Old, Old), .. Refused(3600)]).Negotiation!;

        Assert.Equal(FailureStage.Rekey, failed.Stage);
        Assert.Equal((2, true, NegotiationOutcome.Failed), (failed.Facts!.Phase, failed.Facts.IsRekey, failed.Facts.Outcome));
    }

    [Fact]
    public void Other_networks_that_are_refused_while_the_tunnel_is_up_are_no_rekey()
    {
        var failed = Only(
        [
            Line(0, "5-713119", Named("PHASE 1 COMPLETED")),
            Line(1, "7-714003", Named("IKE Responder starting QM: msg id = 00000011")),
            Line(1, "7-713035", Named("Received remote IP Proxy Subnet data in ID Payload:   Address 10.9.0.0, Mask 255.255.0.0, Protocol 0, Port 0")),
            Line(1, "7-713034", Named("Received local IP Proxy Subnet data in ID Payload:   Address 10.1.0.0, Mask 255.255.0.0, Protocol 0, Port 0")),
            Line(2, "5-713120", Named("PHASE 2 COMPLETED (msgid=00000011)")),
            .. Refused(3600),
        ]).Negotiation!;

        Assert.Equal(FailureStage.First, failed.Stage);
        Assert.Equal("10.2.0.0/255.255.0.0", failed.Facts!.Networks.Remote);
    }

    [Fact]
    public void A_tunnel_that_is_lost_while_nothing_is_negotiated_was_up()
    {
        var failed = Only([.. Up(0, Old, Old), Lost(1800)]).Negotiation!;

        Assert.Equal(FailureStage.Up, failed.Stage);
        Assert.Equal((2, NegotiationOutcome.Up), (failed.Facts!.Phase, failed.Facts.Outcome));
    }

    [Fact]
    public void What_is_lost_at_the_beginning_of_the_log_was_up_before_it()
    {
        var incident = Only([Lost(0)]);

        Assert.Equal(new FailedNegotiation(FailureStage.Up, null), incident.Negotiation);
        Assert.Contains("\"negotiation\":{\"during\":\"up\"}", Json(incident), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_the_management_plane_has_no_negotiation() => Assert.Null(Assert.Single(Diagnosed.Log(
        [Line(0, "4-711004", "Task ran for 330 msec, Process = ssh, PC = 8b9ac8c, Call stack =")]).Incidents).Negotiation);

    [Fact]
    public void Flaps_are_told_with_the_rekeys_before_them_and_their_rhythm()
    {
        var incident = Only([.. Enumerable.Range(0, 6).SelectMany(i => (string[])
        [
            .. Up((i * EightHours) + 60, Old, Old),
            Line((i + 1) * EightHours, "5-713120", Named($"PHASE 2 COMPLETED (msgid={i + 100:x8})")),
            Lost(((i + 1) * EightHours) + 24),
        ])]);

        Assert.Equal("every 8 h, 24 s after the rekey", incident.Rhythm.En);
        Assert.Equal("8 時間 ごと、鍵更新の 24 秒 後", incident.Rhythm.Ja);
        Assert.Equal(["rekey", "failed", "up"], incident.Timeline.Take(3).Select(m => m.What));
        Assert.Equal(6, incident.Timeline.Count(m => m.What == "rekey"));
        Assert.Equal(FailureStage.Up, incident.Negotiation!.Stage);
    }

    [Fact]
    public void A_peer_that_comes_back_from_another_address_goes_on_with_its_incident()
    {
        var before = Assert.Single(Diagnosed.Log([.. Up(0, "SITE-7", Old), Lost(7200, "SITE-7")]).Incidents);
        var after = Assert.Single(Diagnosed.Log(Moves("SITE-7")).Incidents);

        Assert.Equal(New, after.Subject[0].Value);
        Assert.Equal(["vpn.group"], after.JoinedBy);
        Assert.Equal((before.Id, 1, IncidentState.Resolved), (after.Id, after.Count, after.State));
        Assert.Equal(["failed", "moved", "up"], after.Timeline.Select(m => m.What));
        Assert.Equal("The peer comes from 198.51.100.9 now, before from 192.0.2.10", after.Timeline[1].Text.En);
    }

    [Fact]
    public void Failures_of_both_addresses_are_one_incident()
    {
        var only = Assert.Single(Diagnosed.Log([.. Moves("SITE-7"), Lost(9000, "SITE-7", New)]).Incidents);

        Assert.Equal((New, 2, IncidentState.Open), (only.Subject[0].Value, only.Count, only.State));
        Assert.Equal(2, Assert.Single(only.Causes).EvidenceCount);
    }

    [Fact]
    public void What_failed_at_the_new_address_before_the_peer_was_known_is_in_the_same_incident()
    {
        var only = Assert.Single(Diagnosed.Log(
        [
            .. Up(0, "SITE-7", Old),
            Lost(7200, "SITE-7"),
            Line(7230, "3-713061", $"Group = SITE-7, IP = {New}, Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 10.2.0.0/255.255.0.0/0/0 local proxy 10.1.0.0/255.255.0.0/0/0 on interface outside"),
            Line(7230, "3-713902", $"Group = SITE-7, IP = {New}, QM FSM error (P2 struct &0x00007fff33763a70, mess id 0x2c44baec)!"),
            .. Up(7300, "SITE-7", New),
        ]).Incidents);

        Assert.Equal(2, only.Count);
        Assert.Equal(["crypto-acl-mismatch", "ike-peer-lost"], only.Causes.Select(c => c.Code).Order());
        Assert.Equal(IncidentState.Resolved, only.State);
    }

    [Theory]
    [InlineData("DefaultL2LGroup", null)]
    [InlineData("SITE-7", "192.0.2.77")]
    public void A_default_group_or_one_that_two_sites_share_joins_no_incidents(string group, string? another)
    {
        var lines = Moves(group);
        var found = Diagnosed.Log(another is null ? lines : [.. Up(0, group, another), .. lines]).Incidents;

        var incident = Assert.Single(found);
        Assert.Equal((Old, IncidentState.Open), (incident.Subject[0].Value, incident.State));
        Assert.Empty(incident.JoinedBy);
    }

    [Fact]
    public void A_level_that_is_not_logged_is_named_where_nothing_tells_why()
    {
        string[] lines =
        [
            Line(0, "3-713902", Named("QM FSM error (P2 struct &0x00007fff33763a70, mess id 0x2c44baec)!")),
            Line(0, "3-713902", Named("Removing peer from correlator table failed, no match!")),
        ];
        var silent = Only(lines);
        var logged = Only([Line(-60, "5-713904", "IP = 192.0.2.77, Received encrypted packet with no matching SA, dropping"), .. lines]);

        Assert.Empty(silent.Causes);
        Assert.StartsWith("No message of class vpn at level 5 was seen from this device; 713119 or 713120 would tell how far it got. These lines", silent.Action.En, StringComparison.Ordinal);
        Assert.StartsWith("本装置からは vpn クラスのレベル 5 のメッセージが届いていません。713119 か 713120 があれば、どこまで進んだかが分かります。これらの行から", silent.Action.Ja, StringComparison.Ordinal);
        Assert.StartsWith("These lines", logged.Action.En, StringComparison.Ordinal);
    }

    private static string[] Moves(string group) => [.. Up(0, group, Old), Lost(7200, group), .. Up(7260, group, New)];

    private static IEnumerable<string> Up(int at, string group, string peer) =>
    [
        Line(at, "5-713119", $"Group = {group}, IP = {peer}, PHASE 1 COMPLETED"),
        Line(at + 1, "5-713120", $"Group = {group}, IP = {peer}, PHASE 2 COMPLETED (msgid={at + 1:x8})"),
    ];

    private static string Begun(int at) =>
        Line(at, "5-713041", $"IP = {Old}, IKE Initiator: New Phase 1, Intf inside, IKE Peer {Old}  local Proxy Address 10.1.0.0, remote Proxy Address 10.2.0.0,  Crypto map (m)");

    private static IEnumerable<string> Unanswered(int at, int seconds) =>
    [
        Begun(at),
        Line(at + seconds, "3-713902", $"IP = {Old}, Removing peer from peer table failed, no match!"),
        Line(at + seconds, "4-713903", $"IP = {Old}, Error: Unable to remove PeerTblEntry"),
    ];

    private static IEnumerable<string> Refused(int at) =>
    [
        Line(at, "7-714003", Named("IKE Responder starting QM: msg id = 2c44baec")),
        Line(at, "3-713061", Named("Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 10.2.0.0/255.255.0.0/0/0 local proxy 10.1.0.0/255.255.0.0/0/0 on interface outside")),
        Line(at, "3-713902", Named("QM FSM error (P2 struct &0x00007fff33763a70, mess id 0x2c44baec)!")),
    ];

    private static string Lost(int at, string group = Old, string peer = Old) =>
        Line(at, "5-713123", $"Group = {group}, IP = {peer}, IKE lost contact with remote peer, deleting connection (keepalive type: DPD)");

    private static string Named(string text) => $"Group = {Old}, IP = {Old}, {text}";

    private static Incident Only(string[] lines) => Assert.Single(Diagnosed.Log(lines).Incidents);

    private static string Json(Incident incident) => Encoding.UTF8.GetString(DiagnosisJson.One(incident));

    private static string Line(int second, string tag, string text) =>
        $"<165>{new DateTime(2026, 11, 20, 9, 0, 0).AddSeconds(second).ToString("MMM dd yyyy HH:mm:ss", null)} fw1 : %ASA-{tag}: {text}";
}
