using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What 710001 to 710007 tell of those who knock at the device itself. The logs are among the situations.</summary>
public sealed class ManagementPlaneTests
{
    private const string Stranger = "198.51.100.77";

    [Fact]
    public void Permitted_logins_and_what_hosts_say_to_everybody_are_no_incident() =>
        Assert.Empty(Diagnosed.Situation("management-on-a-quiet-day").Incidents);

    [Theory]
    [InlineData("UDP request discarded from 10.1.0.8/68 to inside:255.255.255.255/67")]
    [InlineData("UDP request discarded from 10.1.0.8/137 to inside:10.1.0.255/netbios-ns")]
    [InlineData("UDP request discarded from 10.1.0.20/520 to inside:224.0.0.9/rip")]
    public void Broadcast_noise_stays_harmless_however_often_it_comes(string noise) =>
        Assert.Empty(Diagnosed.Log(Enumerable.Range(0, 50).Select(i => Line(11 * i, "7-710005", noise))).Incidents);

    [Fact]
    public void Broadcast_ports_do_not_make_a_scan_of_a_host_that_asks_for_a_few_others() => Assert.Empty(Diagnosed.Log(
        new[] { "67", "137", "138", "rip", "520", "1900", "5353", "21", "22", "23" }
            .Select((port, i) => Line(11 * i, "7-710005", $"UDP request discarded from 10.1.0.8/40000 to inside:10.1.0.1/{port}"))).Incidents);

    [Fact]
    public void Persistent_tries_at_one_service_are_denied_access_and_no_scan()
    {
        var incident = Only("management-knocks-at-one-service");

        Assert.Equal((Stranger, 6, false), (incident.Subject[0].Value, incident.Count, incident.CountIsLowerBound));
        Assert.Equal("management-denied", Assert.Single(incident.Causes).Code);
        Assert.Equal("Aimed at ssh on interface outside (203.0.113.1).", Assert.Single(incident.Causes[0].Details).En);
        Assert.Equal("every 4 min", incident.Rhythm.En);
    }

    [Fact]
    public void Packets_to_one_closed_service_are_discarded_and_no_incident() =>
        Assert.Empty(Diagnosed.Situation("management-one-closed-service").Incidents);

    [Fact]
    public void Many_ports_are_a_scan_and_the_ports_are_named()
    {
        var cause = Assert.Single(Only("management-scan-of-many-ports").Causes);

        Assert.Equal(("management-scan", Confidence.Medium, 6), (cause.Code, cause.Confidence, Only("management-scan-of-many-ports").Count));
        Assert.Equal("Aimed at 21 on interface outside (203.0.113.1).", cause.Details[0].En);
        Assert.Equal("宛先：outside インターフェイス（203.0.113.1）の 21", cause.Details[0].Ja);
    }

    [Fact]
    public void Four_ports_are_no_scan() => Assert.Empty(Diagnosed.Situation("management-four-ports-only").Incidents);

    [Fact]
    public void Many_targets_are_a_scan() => Assert.Equal("management-scan", Assert.Single(Only("management-scan-of-many-targets").Causes).Code);

    [Fact]
    public void Lines_that_the_device_limits_are_a_lower_bound_and_others_are_not()
    {
        Assert.True(Only("management-scan-over-udp").CountIsLowerBound);
        Assert.False(Only("management-scan-of-many-ports").CountIsLowerBound);
        Assert.Contains("at least", Only("management-scan-over-udp").Summary.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_is_reached_is_told_with_both_numbers()
    {
        var incident = Only("management-sessions-all-taken");
        var cause = Assert.Single(incident.Causes);

        Assert.Equal(("management-session-limit", 3, IncidentSeverity.Medium), (cause.Code, incident.Count, incident.Severity));
        Assert.Equal("The line counts 5 connections; the limit is 5.", Assert.Single(cause.Details).En);
    }

    [Fact]
    public void Two_sources_are_two_incidents()
    {
        var found = Diagnosed.Log(Enumerable.Range(0, 8).Select(i =>
            Line(i, "3-710003", $"TCP access denied by ACL from 198.51.100.{70 + (i % 2)}/4060{i} to outside:203.0.113.1/https"))).Incidents;

        Assert.Equal(["198.51.100.70", "198.51.100.71"], found.Select(i => i.Subject[0].Value).Order());
    }

    private static Incident Only(string situation) => Assert.Single(Diagnosed.Situation(situation).Incidents);

    private static string Line(int second, string tag, string text) =>
        $"<165>{new DateTime(2026, 11, 20, 10, 0, 0).AddSeconds(second).ToString("MMM dd yyyy HH:mm:ss", null)} fw1 : %ASA-{tag}: {text}";
}
