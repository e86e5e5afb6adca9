using Hikeshi.Reporting;

namespace Hikeshi.Tests.Reporting;

public sealed class LogSummaryTests
{
    [Fact]
    public void A_repeated_line_counts_as_often_as_it_was_repeated()
    {
        var report = Summarised.Report(
            Summarised.Denied,
            "Aug 18 18:31:08 fw1 message repeated 1203 times: [ %FTD-3-710003: TCP access denied by ACL from 198.51.100.77/1 to outside:203.0.113.1/23 ]");
        Assert.Equal((2, 1204, 1202), (report.Lines, report.All.Count, report.Repeats));
        Assert.Equal(1204, report.Parsed);
        Assert.Equal(1204, report.Severities[3]);
        Assert.Equal(("198.51.100.77", 1204L), (report.DeniedSources.Rows[0].Name, report.DeniedSources.Rows[0].Seen.Count));
        Assert.Equal(("fw1", 1204L), (report.Devices.Rows[0].Name, report.Devices.Rows[0].Seen.Count));
    }

    [Fact]
    public void Every_status_is_counted()
    {
        var report = Summarised.Report(Summarised.Denied, Summarised.Drift, "%FTD-6-999888: new", "hello");
        Assert.Equal((1L, 1L, 1L, 1L), (report.Parsed, report.Drift, report.Unknown, report.Untagged));
        Assert.Equal("999888", Assert.Single(report.UnknownIds.Rows).Id);
        Assert.Equal("713119", Assert.Single(report.Wordings.Rows).Id);
        Assert.Equal(2, report.Unnamed);
    }

    [Fact]
    public void Times_and_what_was_assumed_about_them_are_counted()
    {
        var report = Summarised.Report(Summarised.Denied, Summarised.Completed, Summarised.Drift, "%FTD-6-999888: new");
        Assert.Equal(new DateTimeOffset(2026, 8, 18, 18, 24, 2, TimeSpan.Zero), report.All.First);
        Assert.Equal(new DateTimeOffset(2026, 8, 18, 18, 41, 12, TimeSpan.Zero), report.All.Last);
        Assert.Equal((1L, 1L, 0L, 3L), (report.Untimed, report.YearAssumed, report.DateAssumed, report.ZoneAssumed));
    }

    [Fact]
    public void A_peer_has_its_group_and_its_failures()
    {
        var report = Summarised.Report(
            Summarised.Completed,
            Summarised.FsmError,
            "%FTD-5-713119: Group = other, IP = 192.0.2.10, PHASE 1 COMPLETED",
            "%FTD-5-713119: Group = g6, IP = 2001:0db8:0:0::10, PHASE 1 COMPLETED");
        var peer = report.Peers.Rows[0];
        Assert.Equal(("192.0.2.10", "g", true, 3L, 1L), (peer.Name, peer.Group, peer.HasMoreGroups, peer.Seen.Count, peer.Seen.Failures));
        Assert.Equal("2001:db8::10", report.Peers.Rows[1].Name);
    }

    [Fact]
    public void Only_denied_access_to_the_device_is_a_denial() =>
        Assert.Equal(0, Summarised.Report("%FTD-7-710002: TCP access permitted from 192.0.2.7/60749 to inside:192.0.2.1/ssh").DeniedSources.Distinct);

    [Theory]
    [InlineData("%FTD-4-711004: Task ran for 210 msec, Process = IKE Daemon, PC = 8fd1a3, Call stack = 0x0", true)]
    [InlineData("%FTD-7-710005: UDP request discarded from 192.0.2.1/4500 to outside:192.0.2.2/4500", true)]
    [InlineData("%FTD-7-710005: TCP request discarded from 192.0.2.1/4500 to outside:192.0.2.2/4500", false)]
    [InlineData(Summarised.Denied, false)]
    public void Counts_of_rate_limited_messages_are_lower_bounds(string line, bool expected) =>
        Assert.Equal(expected, Assert.Single(Summarised.Report(line).Ids.Rows).IsLowerBound);

    [Fact]
    public void An_example_names_its_file_and_line()
    {
        var example = Summarised.Report("hello", Summarised.Denied).Asks.Rows[0].Message.Example;
        Assert.Equal(
            new ExampleLine("fw.log", 2, "TCP access denied by ACL from 198.51.100.77/40617 to outside:203.0.113.1/23"), example);
    }

    [Fact]
    public void A_long_example_is_cut_between_characters()
    {
        var text = Summarised.Report("%FTD-6-999888: x" + new string('火', 1000)).UnknownIds.Rows[0].Example!.Text;
        Assert.Equal("x" + new string('火', 133), text);
    }
}
