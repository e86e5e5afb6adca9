using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze;

/// <summary>The tunnels on a terminal and in a ticket.</summary>
public sealed class TunnelPageTests
{
    private static readonly string Log = Path.Combine(Tree.Tests, "Analyze", "incidents.log");
    private static readonly string Debug = Path.Combine(Tree.Tests, "Analyze", "rekeys.log");

    [Theory]
    [InlineData("text", "en")]
    [InlineData("text", "ja")]
    [InlineData("markdown", "en")]
    [InlineData("markdown", "ja")]
    public void The_worst_tunnel_is_told_step_by_step(string format, string language) =>
        Golden.Check($"tunnels-{language}-{format}", Part(Run(Debug, "--verbose", "--format", format, "--lang", language)));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Without_asking_tunnels_are_a_table(string language) =>
        Golden.Check($"tunnels-brief-{language}", Part(Run(Log, "--lang", language)));

    [Theory]
    [InlineData("text", "en", "  Failed  in a rekey; phase 2, quick mode, responder,\n")]
    [InlineData("text", "ja", "  時点      鍵更新の途中。フェーズ 2、クイックモード、応答側、\n")]
    [InlineData("markdown", "en", "- **Failed** in a rekey; phase 2, quick mode, responder, 10.10.1.0/")]
    [InlineData("markdown", "ja", "- **時点** 鍵更新の途中。フェーズ 2、クイックモード、応答側、10.10.1.0/")]
    public void An_incident_says_at_what_of_its_tunnel_it_failed(string format, string language, string line) =>
        Assert.Contains(line, Run(Debug, "--format", format, "--lang", language), StringComparison.Ordinal);

    [Fact]
    public void The_last_negotiation_before_a_loss_is_told_in_one_sentence() => Assert.Contains(
        "  Failed  while it was up; the last negotiation before: phase 2, quick\n",
        Run(Path.Combine(Tree.Tests, "..", "corpus", "branch-office.log")),
        StringComparison.Ordinal);

    [Fact]
    public void A_filter_chooses_whose_steps_are_told()
    {
        var page = Run(Debug, "--verbose", "--peer", "198.51.100.7");

        Assert.Contains("The last negotiations of the tunnel to 198.51.100.7", page, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.10", Part(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 100)]
    public void So_many_rows_are_shown_and_the_others_counted(bool isVerbose, int rows)
    {
        var tunnels = Enumerable.Range(0, 150).Select(i => Tunnel($"192.0.2.{i}", isUp: i >= 120)).ToList();
        var grid = TunnelGrid.Of(tunnels, new ReportWords(Analyzed.Report(""), Language.English), isVerbose)!;

        Assert.Equal(rows, grid.Rows.Count);
        Assert.Equal($"{150 - rows} more (30 up)", Assert.Single(grid.Ours)[^1]);
    }

    private static string Run(params string[] arguments)
    {
        var run = CliRun.Of(["analyze", .. arguments]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output;
    }

    /// <summary>What stands under the heading of the tunnels.</summary>
    private static string Part(string page)
    {
        var lines = page.Split('\n').ToList();
        var start = lines.FindIndex(l => l.TrimStart('#', ' ') is "VPN tunnels, worst first" or "VPN トンネル（問題の大きい順）");
        var isMarkdown = lines[start].StartsWith('#');
        var end = lines.FindIndex(start + 1, l => l.Length > 0 && (isMarkdown ? l[0] == '#' : l[0] != ' '));
        return string.Join('\n', lines[start..end]).TrimEnd('\n') + '\n';
    }

    private static Tunnel Tunnel(string peer, bool isUp) => new()
    {
        Device = "fw1",
        Subject = [new("peer.ip", peer)],
        State = isUp ? TunnelState.Up : TunnelState.Down,
        Counts = new Dictionary<NegotiationOutcome, long>(),
        Negotiations = [],
        Children = [],
        Marks = [],
        Evidence = [],
    };
}
