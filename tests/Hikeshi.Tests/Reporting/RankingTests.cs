using Hikeshi.Catalog;
using Hikeshi.Reporting;

namespace Hikeshi.Tests.Reporting;

public sealed class RankingTests
{
    [Fact]
    public void What_asks_for_action_is_ranked_by_urgency_outcome_severity_and_count()
    {
        var lines = MessageCatalog.BuiltIn.MessageIds
            .Select(id => MessageCatalog.BuiltIn.Find(id)!)
            .SelectMany(e => e.Samples)
            .Select(s => s.Line)
            .Where(l => l.Contains('%', StringComparison.Ordinal));
        var asks = Summarised.Report(lines).Asks.Rows;
        Assert.True(asks.Count > 100);
        foreach (var (one, next) in asks.Zip(asks.Skip(1)))
        {
            Assert.True(Rank(one).CompareTo(Rank(next)) <= 0, $"{one.Message.Id} stands before {next.Message.Id}");
        }
    }

    [Fact]
    public void Messages_that_ask_for_nothing_are_not_ranked() =>
        Assert.Empty(Summarised.Report(Summarised.Completed).Asks.Rows);

    [Fact]
    public void A_phrase_speaks_for_its_message()
    {
        var ask = Assert.Single(Summarised.Report(Summarised.FsmError).Asks.Rows);
        Assert.Equal(("713902", "qm-fsm-error", "watch"), (ask.Message.Id, ask.Message.Phrase?.Key, ask.Action.Name));
        var report = Summarised.Report(Summarised.FsmError);
        Assert.Equal((0, 1), (report.Actions, report.Watches));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Rows_and_others_add_up(int top)
    {
        var lines = Enumerable.Range(0, 40).SelectMany(i => (string[])[
            Summarised.Denied.Replace(".77/", $".{i}/", StringComparison.Ordinal),
            Summarised.Completed.Replace("2.10", $"2.{i}", StringComparison.Ordinal).Replace("fw1", $"fw{i % 7}", StringComparison.Ordinal),
            $"%FTD-6-{999000 + (i % 13)}: new",
            $"{Summarised.Drift} {(char)('a' + (i % 20))}",
            Summarised.FsmError,
        ]);
        Adds(ReportBuilder.Build(Summarised.Of(lines), top), top);
    }

    /// <summary>Nothing is lost, whatever the number of rows.</summary>
    internal static void Adds(LogReport report, int top)
    {
        var all = report.All.Count;
        Assert.Equal(all, report.Parsed + report.Drift + report.Unknown + report.Untagged);
        Assert.Equal(all, report.Severities.Sum());
        Assert.Equal(all, report.Classes.Sum(r => r.Count));
        Assert.Equal(all, report.Families.Sum(r => r.Count));
        Assert.Equal(all, report.Outcomes.Sum(r => r.Count));
        Assert.Equal(all, report.Devices.Rows.Sum(r => r.Seen.Count) + report.Devices.Others + report.Unnamed);
        Assert.Equal(report.Unknown, report.UnknownIds.Rows.Sum(r => r.Seen.Count) + report.UnknownIds.Others);
        Assert.Equal(report.Drift, report.Wordings.Rows.Sum(r => r.Seen.Count) + report.Wordings.Others);
        Assert.Equal(all - report.Untagged, report.Ids.Rows.Sum(r => r.Seen.Count) + report.Ids.Others);
        Assert.True(top == 0 || report.Ids.Rows.Count <= top);
        Assert.True(report.Ids.Rows.Count <= report.Ids.Distinct);
    }

    private static (int, int, int, long) Rank(Hikeshi.Reporting.Rows.ActionRow row) => (
        -row.Action.Urgency,
        row.Message.Best!.Outcome == "failure" ? 0 : 1,
        row.Message.Severity < 0 ? int.MaxValue : row.Message.Severity,
        -row.Message.Seen.Count);
}
