using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Reporting.Html;

/// <summary>Each failover pair as a picture over the time of the log, the commands that a standby lacks, and the table.</summary>
internal static class FailoverListHtml
{
    private const int MostPairs = 50;
    private const int MostCommands = 100;

    public static void Write(Page page, LogReport report, IReadOnlyList<Failover> failovers)
    {
        var shown = failovers.Take(MostPairs).ToList();
        var (first, last) = Span(report, shown);
        foreach (var (number, pair) in shown.Index())
        {
            page.Html.Break();
            using var figure = page.Html.Open("figure", ("class", "pair"));
            using (page.Html.Open("figcaption"))
            {
                page.Log(pair.Device);
                page.Html.Text($" {About(page, pair)}");
            }

            if (first < last)
            {
                new PairPicture(page, pair, $"failover-{number + 1}").Write(first, last);
            }
        }

        if (first < last)
        {
            Axis.Write(page, first, last);
            Legend(page, shown);
        }

        if (failovers.Count > shown.Count)
        {
            page.Html.Element("p", page.Words.Fill(FailoverHtmlTexts.MorePairs, PageWords.Number(failovers.Count - shown.Count)));
        }

        Missing(page, failovers);
        FailoverTable.Write(page, failovers);
    }

    /// <summary>The time of the log, as of the tunnels, and of its replications where the clocks of units differ.</summary>
    private static (long First, long Last) Span(LogReport report, List<Failover> pairs)
    {
        var times = pairs.SelectMany(p => p.Replications).SelectMany(r => new[] { r.Begin, r.End }).Where(t => t > 0).ToList();
        return (
            Math.Min(report.All.First?.UtcTicks ?? long.MaxValue, times.DefaultIfEmpty(long.MaxValue).Min()),
            Math.Max(report.All.Last?.UtcTicks ?? 0, times.DefaultIfEmpty(0).Max()));
    }

    private static string About(Page page, Failover pair)
    {
        var parts = pair.Counts.Where(c => c.Value > 0)
            .Select(c => page.Words.Pair(page.Words.In(FailoverTexts.Outcome(c.Key)), PageWords.Number(c.Value))).ToList();
        if (pair.ReplicationCount > pair.Replications.Count)
        {
            parts.Add(page.Words.Fill(FailoverHtmlTexts.Drawn, PageWords.Number(pair.Replications.Count), PageWords.Number(pair.ReplicationCount)));
        }

        return page.Words.Join(parts);
    }

    private static void Legend(Page page, List<Failover> pairs)
    {
        using var list = page.Html.Open("ul", ("class", "legend"));
        foreach (var what in pairs.SelectMany(p => p.Replications).SelectMany(PairPicture.Shapes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            using var item = page.Html.Open("li");
            using (page.Html.Open("svg", ("width", "16"), ("height", "16"), ("aria-hidden", "true")))
            {
                TimelineShapes.Draw(page.Html, what, "8", "8");
            }

            page.Html.Text($" {page.Words.In(FailoverHtmlTexts.Mark(what))}");
        }
    }

    private static void Missing(Page page, IReadOnlyList<Failover> failovers)
    {
        var (shown, others) = LatestMissing.Of(failovers, MostCommands);
        if (shown.Count == 0)
        {
            return;
        }

        new TableHtml(page, FailoverTexts.When, FailoverTexts.WhyColumn, FailoverTexts.Device, FailoverTexts.Command).Write(
            FailoverTexts.MissingCommands,
            [.. shown.Select(s => (Cell[])
            [
                Cell.Time(PageWords.Moment(s.Item.Line.Ticks)), Cell.Words(page.Words.In(FailoverTexts.Why(s.Item))),
                Cell.Log(s.Pair.Device), Cell.Log(s.Item.Command),
            ])]);
        if (others > 0)
        {
            page.Html.Element("p", page.Words.Fill(FailoverTexts.MoreCommands, PageWords.Number(others)));
        }
    }
}
