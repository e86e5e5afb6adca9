using System.Text;
using System.Text.RegularExpressions;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Json;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What a failover pair did, as a person reads it from the logs of its units.</summary>
public sealed class FailoverTests
{
    private static readonly DiagnosisOptions Pair = new() { Aliases = new Dictionary<string, string> { ["fw-b"] = "fw-a" } };

    private static readonly string[] Both =
    [
        Line("10:00:00", "fw-a", "6-709010", "Configuration between units doesn't match. Going for config sync (hash mismatch). Time elapsed 655 ms."),
        Line("10:00:01", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
        Line("10:00:02", "fw-b", "1-709005", "(Secondary) Beginning configuration replication: Receiving from mate."),
        Line("10:00:05", "fw-b", "2-709007", "Configuration replication failed for command anyconnect image disk0:/client-5.1.pkg 1"),
        Line("10:00:08", "fw-a", "4-709008", "(Primary) Configuration sync in progress. Command: 'object network srv-web' executed from (terminal) will not be replicated to or executed by the standby unit."),
        Line("10:00:19", "fw-a", "1-709004", "(Primary) End Configuration Replication (ACT)"),
        Line("10:00:20", "fw-b", "1-709006", "(Secondary) End Configuration Replication (STB)"),
        Line("10:00:20", "fw-a", "6-709011", "Total time to sync the config 18250 ms."),
    ];

    [Fact]
    public void The_logs_of_both_units_are_one_replication()
    {
        var pair = One(Both, Pair);

        var sync = Assert.Single(pair.Replications);
        Assert.Equal((ReplicationMode.Hash, HashResult.Differs, ReplicationOutcome.Incomplete), (sync.Mode, sync.Hash, sync.Outcome));
        Assert.Equal((18250, 655, "hash mismatch"), (sync.Milliseconds, sync.HashMilliseconds, sync.Reason));
        Assert.Equal(("primary", null), (sync.Sender!.Unit, sync.Sender.Host));
        Assert.Equal(("secondary", "fw-b"), (sync.Receiver!.Unit, sync.Receiver.Host));
        Assert.Equal([2L, 6L, 3L, 7L], [sync.SendBegin!.Line, sync.SendEnd!.Line, sync.ReceiveBegin!.Line, sync.ReceiveEnd!.Line]);
        Assert.Equal(ReplicationEnd.Line, sync.EndedBy);
        Assert.Collection(
            sync.Missing,
            refused => Assert.Equal(("anyconnect image disk0:/client-5.1.pkg 1", true, 4L), (refused.Command, refused.IsRefused, refused.Line.Line)),
            entered => Assert.Equal(("object network srv-web", false, "terminal"), (entered.Command, entered.IsRefused, entered.Source)));
        Assert.Equal([("primary", "active"), ("secondary", "standby")], pair.Units.Select(u => (u.Name.Unit!, u.Role)));
        Assert.True(pair.IsTroubled);
    }

    [Fact]
    public void Evidence_keeps_the_unit_and_the_host_of_its_line()
    {
        var incident = Assert.Single(Diagnosed.Log(string.Concat(Both.Select(l => l + "\n")), options: Pair).Incidents);

        var refused = Assert.Single(incident.Causes, c => c.Code == "config-sync-failed").Evidence;
        Assert.Equal([("fw-b", "secondary")], refused.Select(e => (e.Host!, e.Unit!)));
        Assert.Equal([("fw-a", "primary")], incident.Causes.Single(c => c.Code == "command-not-replicated").Evidence.Select(e => (e.Host ?? incident.Device, e.Unit!)));
    }

    [Fact]
    public void Two_hosts_that_nothing_joins_are_two_devices()
    {
        var pairs = Diagnosed.Log(Both).Failovers;

        Assert.Equal(["fw-a", "fw-b"], pairs.Select(p => p.Device).Order());
        Assert.All(pairs, p => Assert.Single(p.Replications));
    }

    [Fact]
    public void Units_that_share_a_host_name_are_told_apart_by_their_own_words_only()
    {
        var shared = Both.Select(l => l.Replace("fw-b", "fw-a", StringComparison.Ordinal)).ToList();
        var incident = Assert.Single(Diagnosed.Log(shared).Incidents);
        var pair = One(shared);

        Assert.Equal(["primary", "secondary"], pair.Units.Select(u => u.Name.Unit));
        Assert.Single(pair.Replications);
        Assert.Null(Assert.Single(incident.Causes, c => c.Code == "config-sync-failed").Evidence[0].Unit);
    }

    [Fact]
    public void Equal_hashes_skip_the_copy()
    {
        var pair = One(
        [
            Line("10:00:00", "fw-a", "6-709009", "(Primary) Configuration on Active and Standby is matching. No config sync. Time elapsed 412 ms"),
            Line("10:00:01", "fw-b", "6-709012", "Skip configuration replication from mate as configuration on Active and Standby is matching."),
        ],
        Pair);

        var sync = Assert.Single(pair.Replications);
        Assert.Equal((ReplicationMode.Hash, HashResult.Equal, ReplicationOutcome.Skipped, 412L), (sync.Mode, sync.Hash, sync.Outcome, sync.HashMilliseconds));
        Assert.False(pair.IsTroubled);
    }

    [Fact]
    public void A_comparison_that_timed_out_leads_to_a_full_copy_and_is_no_fault()
    {
        var pair = One(
        [
            Line("10:00:00", "fw-a", "4-709013", "Failover configuration replication hash comparison timeout expired."),
            Line("10:00:00", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
            Line("10:00:30", "fw-a", "1-709004", "(Primary) End Configuration Replication (ACT)"),
        ]);

        var sync = Assert.Single(pair.Replications);
        Assert.Equal((HashResult.Timeout, ReplicationOutcome.Completed, 30_000L), (sync.Hash, sync.Outcome, sync.Milliseconds));
        Assert.Equal("secondary", sync.Receiver!.Unit);
        Assert.False(pair.IsTroubled);
    }

    [Fact]
    public void A_copy_that_begins_again_ended_by_the_restart_and_one_in_silence_by_time()
    {
        var pair = One(
        [
            Line("10:00:00", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
            Line("10:02:00", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
            Line("11:00:00", "fw-a", "7-710002", "TCP access permitted from 192.168.10.21/51840 to inside:192.168.10.1/ssh"),
        ]);

        Assert.Equal([ReplicationEnd.Restart, ReplicationEnd.Silence], pair.Replications.Select(r => r.EndedBy));
        Assert.Equal(2, pair.Counts[ReplicationOutcome.Unfinished]);
        Assert.True(pair.IsTroubled);
    }

    [Fact]
    public void A_copy_that_has_just_begun_is_open()
    {
        var pair = One([Line("10:00:00", "fw-a", "1-709005", "(Secondary) Beginning configuration replication: Receiving from mate.")]);

        Assert.Equal((ReplicationOutcome.Open, ReplicationEnd.None), (pair.Replications[0].Outcome, pair.Replications[0].EndedBy));
        Assert.Equal("primary", pair.Replications[0].Sender!.Unit);
    }

    [Fact]
    public void A_command_refused_outside_of_a_copy_stands_alone()
    {
        var pair = One(
        [
            Line("10:00:00", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
            Line("10:00:20", "fw-a", "1-709004", "(Primary) End Configuration Replication (ACT)"),
            Line("12:00:00", "fw-b", "2-709007", "Configuration replication failed for command mtu inside 9198"),
        ],
        Pair);

        Assert.Equal([ReplicationMode.Full, ReplicationMode.Command], pair.Replications.Select(r => r.Mode));
        Assert.Equal([ReplicationOutcome.Completed, ReplicationOutcome.Incomplete], pair.Replications.Select(r => r.Outcome));
    }

    [Fact]
    public void A_flood_of_replications_keeps_the_first_and_the_last_and_counts_all()
    {
        var pair = One(Enumerable.Range(0, 500).SelectMany(i => new[]
        {
            Line($"{i / 60:00}:{i % 60:00}:00", "fw-a", "1-709003", "(Primary) Beginning configuration replication: Sending to mate."),
            Line($"{i / 60:00}:{i % 60:00}:10", "fw-a", "2-709007", $"Configuration replication failed for command {new string('x', 400)}"),
            Line($"{i / 60:00}:{i % 60:00}:20", "fw-a", "1-709004", "(Primary) End Configuration Replication (ACT)"),
        }));

        Assert.Equal((500L, 40), (pair.ReplicationCount, pair.Replications.Count));
        Assert.Equal(500, pair.Counts[ReplicationOutcome.Incomplete]);
        Assert.Equal([1L, 1498L], [pair.Replications[0].SendBegin!.Line, pair.Replications[^1].SendBegin!.Line]);
        Assert.All(pair.Replications, r => Assert.Equal(200, r.Missing[0].Command.Length));
    }

    [Fact]
    public void Lines_of_one_second_in_another_order_or_twice_tell_the_same_story()
    {
        var story = Story(Both);

        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            Assert.Equal(story, Story(Both.GroupBy(l => l[..l.IndexOf(" fw-", StringComparison.Ordinal)]).SelectMany(g => g.OrderBy(_ => random.Next()))));
        }

        Assert.Equal(story, Story(Both.SelectMany(l => new[] { l, l })));
    }

    /// <summary>The pairs without the numbers of lines, which change with their order.</summary>
    private static string Story(IEnumerable<string> lines) => Regex.Replace(
        Encoding.UTF8.GetString(DiagnosisJson.Failovers(Diagnosed.Log(string.Concat(lines.Select(l => l + "\n")), options: Pair).Failovers)),
        "\"line\":[0-9]+",
        "",
        RegexOptions.None,
        TimeSpan.FromSeconds(10));

    private static Failover One(IEnumerable<string> lines, DiagnosisOptions? options = null) =>
        Assert.Single(Diagnosed.Log(string.Concat(lines.Select(l => l + "\n")), options: options).Failovers);

    private static string Line(string clock, string host, string tag, string text) => $"<161>Nov 20 2026 {clock} {host} : %ASA-{tag}: {text}";
}
