using System.Text.Json;

namespace Hikeshi.Cli.Tests.Analyze;

/// <summary>The verdicts, through the real program and the real catalog.</summary>
public sealed class IncidentTests
{
    private static readonly string Log = Path.Combine(Tree.Tests, "Analyze", "incidents.log");

    [Fact]
    public void The_page_leads_with_the_verdicts_worst_first()
    {
        var lines = CliRun.Of("analyze", Log).Output.Split('\n');
        Assert.Equal("What is wrong, worst first", lines[3]);
        Assert.Equal("  2 open, 1 over", lines[4]);
        Assert.Equal("  HIGH      Tunnel to 192.0.2.10: the crypto ACLs are not mirror images", lines[6]);
        Assert.Contains(lines, l => l.StartsWith("            Proof   incidents.log:2 713061 Rejecting IPSec tunnel", StringComparison.Ordinal));
        Assert.Contains("            Check   show running-config crypto map", lines);
    }

    [Fact]
    public void A_Japanese_page_is_Japanese()
    {
        var page = CliRun.Of("analyze", Log, "--lang", "ja").Output;
        Assert.Contains("問題点（深刻な順）", page, StringComparison.Ordinal);
        Assert.Contains("192.0.2.10 とのトンネル：両端の暗号 ACL が鏡像になっていない", page, StringComparison.Ordinal);
        Assert.Contains("解消済み（正常に復帰）", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_trouble_is_told_calmly() => Assert.Contains(
        "  No incident: nothing in these lines shows trouble",
        CliRun.With("%ASA-5-713119: Group = 192.0.2.1, IP = 192.0.2.1, PHASE 1 COMPLETED\n", "analyze").Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("--peer", "192.0.2.10", 1)]
    [InlineData("--peer", "192.0.2.99", 0)]
    [InlineData("--kind", "vpn", 2)]
    [InlineData("--kind", "system.cpu", 1)]
    [InlineData("--device", "fw2", 1)]
    [InlineData("--user", "alice", 0)]
    [InlineData("--since", "10:04", 2)]
    [InlineData("--since", "2026-11-24T10:10", 1)]
    [InlineData("--until", "10:04", 1)]
    public void A_filter_shows_only_what_fits(string option, string value, int expected)
    {
        var run = CliRun.Of("analyze", Log, "--format", "json", option, value);
        Assert.Equal(expected, JsonDocument.Parse(run.Output).RootElement.GetProperty("incidents").GetArrayLength());
    }

    [Theory]
    [InlineData("critical", 0)]
    [InlineData("high", 3)]
    [InlineData("low", 3)]
    public void A_script_can_fail_on_what_is_open(string severity, int code) =>
        Assert.Equal(code, CliRun.Of("analyze", Log, "--fail-on", severity).Code);

    [Fact]
    public void What_is_over_does_not_fail_a_script() =>
        Assert.Equal(0, CliRun.Of("analyze", Log, "--fail-on", "high", "--peer", "198.51.100.7").Code);

    [Theory]
    [InlineData("--since", "noon", "--since: 'noon' is no time. Write 2026-11-24T10:00 or 10:00.")]
    [InlineData("--kind", "tunnels", "--kind: there is no kind of incident 'tunnels'.")]
    [InlineData("--pair", "fw1", "--pair: 'fw1' does not name two hosts. Write --pair A,B.")]
    public void A_wrong_option_is_one_sentence(string option, string value, string sentence)
    {
        var run = CliRun.Of("analyze", Log, option, value);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_is_one_device() => Assert.All(
        JsonDocument.Parse(CliRun.Of("analyze", Log, "--format", "json", "--pair", "fw1,fw2").Output).RootElement.GetProperty("incidents").EnumerateArray(),
        i => Assert.Equal("fw1", i.GetProperty("device").GetString()));

    [Fact]
    public void Verbose_tells_the_story_and_all_evidence()
    {
        var page = CliRun.Of("analyze", Log, "--verbose").Output;
        Assert.Contains("            Story   2026-11-24 10:05:00 713123 The peer stopped answering", page, StringComparison.Ordinal);
        Assert.Contains("2026-11-24 10:09:01 713120 Healthy again", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_sets_the_log_as_code() => Assert.Contains(
        "`incidents.log:2  713061  Rejecting IPSec tunnel: no matching crypto map entry",
        CliRun.Of("analyze", Log, "--format", "markdown").Output,
        StringComparison.Ordinal);

    [Fact]
    public void The_json_has_the_contract()
    {
        var root = JsonDocument.Parse(CliRun.Of("analyze", Log, "--format", "json").Output).RootElement;
        var incident = root.GetProperty("incidents")[0];
        Assert.Equal("vpn.tunnel", incident.GetProperty("kind").GetString());
        Assert.Equal("192.0.2.10", incident.GetProperty("subject").GetProperty("peer.ip").GetString());
        var cause = incident.GetProperty("causes")[0];
        Assert.Equal("crypto-acl-mismatch", cause.GetProperty("code").GetString());
        Assert.Equal("high", cause.GetProperty("confidence").GetString());
        Assert.Equal([2, 5, 6], cause.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("line").GetInt32()));
        var session = Assert.Single(root.GetProperty("sessions").EnumerateArray());
        Assert.Equal(0, session.GetProperty("duration_ms").GetInt64());
    }
}
