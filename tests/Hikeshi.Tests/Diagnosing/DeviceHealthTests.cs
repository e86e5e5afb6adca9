using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What the device tells of its own CPU, software, debugging and pools. The logs are among the situations.</summary>
public sealed class DeviceHealthTests
{
    [Fact]
    public void Processes_that_held_the_CPU_are_ranked_by_their_total_time() => Assert.Equal(
        ["Dispatch Unit: 3, total 770, worst 450", "ssh: 1, total 330, worst 330", "vpnfol_thread_msg: 1, total 90, worst 90"],
        Diagnosed.Situation("cpu-hogs-of-three-processes").Incidents.Select(Sums));

    [Fact]
    public void A_hog_that_is_logged_without_and_with_its_stack_counts_once() => Assert.Equal(
        "ssh: 1, total 330, worst 330",
        Sums(Diagnosed.Situation("cpu-hogs-of-three-processes").Incidents.Single(i => i.Subject[0].Value == "ssh")));

    [Fact]
    public void Two_hogs_of_one_length_at_two_times_count_twice() => Assert.Equal(
        "ssh: 2, total 660, worst 330",
        Sums(Assert.Single(Diagnosed.Log([Hog("10:00:00", 330), Hog("10:00:06", 330)]).Incidents)));

    [Fact]
    public void Hogs_are_a_lower_bound_because_the_device_logs_one_in_five_seconds() =>
        Assert.All(Diagnosed.Situation("cpu-hogs-of-three-processes").Incidents, i => Assert.True(i.CountIsLowerBound));

    [Fact]
    public void Tracebacks_of_one_stack_are_one_incident_and_those_of_another_are_another() => Assert.Equal(
        ["0x08330f10 0x08331a2c 0x08061c0e: 1", "0x0852f6a1 0x0852fa33 0x08061c0e 0x080620d2: 3"],
        Diagnosed.Situation("tracebacks-of-two-bugs").Incidents.Select(i => $"{i.Subject[0].Value}: {i.Count}").Order());

    [Fact]
    public void Profiling_that_a_load_began_is_told_and_one_that_somebody_asked_for_is_not()
    {
        var incident = Assert.Single(Diagnosed.Situation("cpu-profiled-by-itself").Incidents);

        Assert.Equal([2L], incident.Causes.Single(c => c.Code == "cpu-utilization-high").Evidence.Select(e => e.Line));
    }

    [Fact]
    public void A_flood_of_debug_output_is_one_incident_and_none_of_what_it_quotes()
    {
        var incident = Assert.Single(Diagnosed.Situation("debug-left-on-for-an-hour").Incidents);

        Assert.Equal(("debug.left-on", 40, IncidentSeverity.Low), (incident.Kind.Name, incident.Count, incident.Severity));
    }

    [Fact]
    public void Both_pools_of_logins_through_the_device_are_one_incident()
    {
        var incident = Assert.Single(Diagnosed.Situation("logins-through-the-firewall-too-fast").Incidents);

        Assert.Equal(("aaa.flood", 3), (incident.Kind.Name, incident.Count));
        Assert.Equal("auth-rate-too-high", Assert.Single(incident.Causes).Code);
    }

    [Fact]
    public void A_call_of_an_unknown_version_is_for_information_because_the_device_may_let_it_pass()
    {
        var incident = Assert.Single(Diagnosed.Log(Diagnosed.Lines("causes", "h323-version", "positive.log")).Incidents);

        Assert.Equal(("voice.h323", IncidentSeverity.Info), (incident.Kind.Name, incident.Severity));
    }

    private static string Sums(Incident of)
    {
        var (measure, process) = (Assert.Single(of.Measures), of.Subject[0].Value);
        return $"{process}: {of.Count}, total {measure.Total}, worst {measure.Worst}";
    }

    private static string Hog(string time, int milliseconds) =>
        $"<164>Nov 20 2026 {time} fw1 : %ASA-4-711004: Task ran for {milliseconds} msec, Process = ssh, PC = 8b9ac8c, Call stack =";
}
