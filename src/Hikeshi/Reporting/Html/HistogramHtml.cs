using System.Globalization;
using Hikeshi.Reporting.Rows;

namespace Hikeshi.Reporting.Html;

/// <summary>Messages over time: a chart for each group of severities, and the same as a table.</summary>
internal static class HistogramHtml
{
    private const int Height = 56;

    /// <summary>In percent: a log of seconds is no block.</summary>
    private const double WidestBar = 4;

    public static void Write(Page page, TimeSeries series)
    {
        if (series.Buckets.Count == 0)
        {
            page.Say("p", TableTexts.NoChart);
            return;
        }

        using (page.Html.Open("figure"))
        {
            foreach (var group in SeverityGroup.All)
            {
                Chart(page, series, group);
            }

            Axis.Write(page, series.Buckets[0].Start.UtcTicks, End(series).UtcTicks);
        }

        using var fold = page.Html.Open("details");
        page.Say("summary", TableTexts.ChartTable);
        new TableHtml(page, [TableTexts.Start, .. SeverityGroup.All.Select(g => g.Name)]).Write(
            HtmlTexts.OverTime,
            [.. series.Buckets.Select(b => (Cell[])[Cell.Time(b.Start), .. SeverityGroup.All.Select(g => Cell.Number(g.Count(b)))])],
            isNamed: true);
    }

    private static void Chart(Page page, TimeSeries series, SeverityGroup group)
    {
        var counts = series.Buckets.Select(group.Count).ToList();
        var most = counts.Max();
        if (most == 0)
        {
            return;
        }

        var title = page.Words.Fill(
            TableTexts.ChartTitle,
            page.Words.In(group.Name),
            PageWords.Number(counts.Sum()),
            PageWords.Number(most),
            page.Words.Length(series.Width));
        page.Html.Break();
        page.Html.Element("p", title, ("class", "chart-title"), ("aria-hidden", "true"));
        using var svg = page.Html.Open(
            "svg", ("class", $"chart {group.Look}"), ("role", "img"), ("width", "100%"), ("height", Number(Height)),
            ("aria-labelledby", $"{group.Look}-title {group.Look}-about"));
        page.Html.Element("title", title, ("id", $"{group.Look}-title"));
        page.Html.Element("desc", About(page, series, counts.IndexOf(most)), ("id", $"{group.Look}-about"));
        Bars(page, series, counts, most);
    }

    private static void Bars(Page page, TimeSeries series, List<long> counts, long most)
    {
        var start = series.Buckets[0].Start;
        var slots = (End(series) - start) / series.Width;
        foreach (var (number, count) in counts.Index())
        {
            if (count > 0)
            {
                var slot = (series.Buckets[number].Start - start) / series.Width;
                var height = Math.Max((double)count / most * Height, 2);
                page.Html.Void(
                    "rect", ("x", TimeScale.Percent(slot / slots * 100)), ("width", TimeScale.Percent(Math.Min(90 / slots, WidestBar))),
                    ("y", Number(Height - height)), ("height", Number(height)));
            }
        }
    }

    private static DateTimeOffset End(TimeSeries series) =>
        DateTimeOffset.MaxValue - series.Buckets[^1].Start < series.Width ? DateTimeOffset.MaxValue : series.Buckets[^1].Start + series.Width;

    private static string About(Page page, TimeSeries series, int peak) => page.Words.Fill(
        TableTexts.ChartAbout, PageWords.Time(series.Buckets[0].Start), PageWords.Time(End(series)), PageWords.Time(series.Buckets[peak].Start));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
