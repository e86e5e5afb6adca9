using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Reporting.Html;

/// <summary>The replications of failover pairs, the latest of each.</summary>
internal static class FailoverTable
{
    private const int Each = 40;
    private const int Most = 200;

    public static void Write(Page page, IReadOnlyList<Failover> failovers)
    {
        var (shown, others) = LatestReplications.Of(failovers, Each, Most);
        var table = new TableHtml(
            page,
            FailoverTexts.Begin, FailoverTexts.OutcomeColumn, FailoverTexts.ModeColumn, FailoverTexts.Units, FailoverTexts.Took,
            FailoverTexts.Missing, FailoverTexts.Device);
        table.Write(FailoverTexts.Heading, [.. shown.Select(s => Row(page, s.Pair, s.Item))], isNamed: true);
        if (others > 0)
        {
            page.Html.Element("p", page.Words.Fill(FailoverTexts.More, PageWords.Number(others)));
        }
    }

    private static Cell[] Row(Page page, Failover pair, Replication item) =>
    [
        Cell.Time(item.Begin == 0 ? null : new DateTimeOffset(item.Begin, TimeSpan.Zero)),
        Cell.Words(page.Words.In(FailoverTexts.Outcome(item.Outcome))),
        Cell.Words(page.Words.In(FailoverTexts.Mode(item))),
        Cell.Log(FailoverTexts.Direction(item, page.Words.Language)),
        Cell.Number(FailoverTexts.Duration(item.Milliseconds)),
        Cell.Number(item.MissingCount),
        Cell.Log(pair.Device),
    ];
}
