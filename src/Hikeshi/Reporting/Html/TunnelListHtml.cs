using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Reporting.Html;

/// <summary>Each tunnel as a picture over the time of the log, healthy or not, the worst first; the others are counted.</summary>
internal static class TunnelListHtml
{
    public static void Write(Page page, LogReport report, IReadOnlyList<Tunnel> tunnels, int most)
    {
        var shown = tunnels.Take(most).ToList();
        var times = shown.SelectMany(t => t.Marks).Where(m => m.Ticks > 0).Select(m => m.Ticks).ToList();
        var first = Math.Min(report.All.First?.UtcTicks ?? long.MaxValue, times.DefaultIfEmpty(long.MaxValue).Min());
        var last = Math.Max(report.All.Last?.UtcTicks ?? 0, times.DefaultIfEmpty(0).Max());
        foreach (var (number, tunnel) in shown.Index())
        {
            page.Html.Break();
            One(page, tunnel, $"tunnel-{number + 1}", first, last);
        }

        if (first < last)
        {
            Axis.Write(page, first, last);
            Legend(page, shown);
        }

        if (tunnels.Count > shown.Count)
        {
            var up = tunnels.Skip(shown.Count).Count(t => t.State == TunnelState.Up);
            page.Html.Element("p", page.Words.Fill(TunnelTexts.More, PageWords.Number(tunnels.Count - shown.Count), PageWords.Number(up)));
        }
    }

    private static void One(Page page, Tunnel tunnel, string anchor, long first, long last)
    {
        using var figure = page.Html.Open("figure", ("class", "tunnel"));
        using (page.Html.Open("figcaption"))
        {
            page.Log(TunnelTexts.Name(tunnel));
            page.Html.Text($" {About(page, tunnel)}");
        }

        if (first < last && tunnel.Marks.Count > 0)
        {
            Picture(page, tunnel, anchor, first, last);
        }
    }

    private static string About(Page page, Tunnel tunnel)
    {
        var parts = new List<string> { page.Words.In(TunnelTexts.State(tunnel)) };
        if (TunnelTexts.Duration(tunnel.UpMilliseconds) is { Length: > 0 } up)
        {
            parts.Add(page.Words.Pair(page.Words.In(TunnelTexts.WasUp), up));
        }

        parts.Add(page.Words.Pair(page.Words.In(TunnelTexts.Tried), PageWords.Number(tunnel.NegotiationCount)));
        parts.Add(page.Words.Pair(page.Words.In(TunnelTexts.Failed), PageWords.Number(tunnel.FailureCount)));
        parts.Add(page.Words.Pair(page.Words.In(TunnelTexts.Rekeys), PageWords.Number(tunnel.Rekeys)));
        if (!tunnel.Rhythm.IsEmpty)
        {
            parts.Add(page.Words.In(tunnel.Rhythm));
        }

        if (tunnel.EarlierAddresses is [.., var before])
        {
            parts.Add(page.Words.Fill(TunnelTexts.Before, PageWords.Short(before)));
        }

        return page.Words.Join(parts);
    }

    private static void Picture(Page page, Tunnel tunnel, string anchor, long first, long last)
    {
        var marks = tunnel.Marks.Where(m => m.Ticks > 0).OrderBy(m => m.Ticks).ToList();
        marks = [.. marks.Take(page.Budget.Take(marks.Count))];
        using var svg = page.Html.Open("svg", ("class", "timeline"), ("role", "img"), ("width", "100%"), ("height", "24"), ("aria-labelledby", $"{anchor}-picture {anchor}-about"));
        page.Html.Element("title", PageWords.Short(TunnelTexts.Name(tunnel)), ("id", $"{anchor}-picture"));
        page.Html.Element(
            "desc",
            page.Words.Fill(IncidentHtmlTexts.Picture, PageWords.Time(new(first, TimeSpan.Zero)), PageWords.Time(new(last, TimeSpan.Zero)), Counts(page, marks)),
            ("id", $"{anchor}-about"));
        var scale = new TimeScale(first, last);
        for (var i = 0; i < marks.Count; i++)
        {
            var to = i + 1 < marks.Count ? marks[i + 1].Ticks : last;
            Band(page, scale, marks[i].Ticks, to, Health(marks, i));
        }

        foreach (var mark in marks)
        {
            TimelineShapes.Draw(page.Html, Shape(mark.What), scale.Of(mark.Ticks), "12");
        }
    }

    /// <summary>Up is a thin line, a failure a thick one; nothing where the tunnel is not wanted.</summary>
    private static string? Health(List<TunnelMark> marks, int number) => marks[number].What switch
    {
        "up" or "rekey" => "good",
        "failed" when !WasUp(marks, number) => "bad",
        "began" when !WasUp(marks, number) => "bad",
        "failed" or "began" => "good",
        _ => null,
    };

    private static bool WasUp(List<TunnelMark> marks, int number) =>
        marks.FindLastIndex(number, m => m.What is "up" or "rekey") is var up and >= 0 && up > marks.FindLastIndex(number, m => m.What == "down");

    private static void Band(Page page, TimeScale scale, long from, long to, string? health)
    {
        if (to > from && health is not null)
        {
            page.Html.Void(
                "rect", ("class", health), ("x", scale.Of(from)), ("width", scale.Width(from, to)),
                ("y", health == "bad" ? "6" : "10"), ("height", health == "bad" ? "12" : "4"));
        }
    }

    private static void Legend(Page page, List<Tunnel> tunnels)
    {
        using var list = page.Html.Open("ul", ("class", "legend"));
        foreach (var what in tunnels.SelectMany(t => t.Marks).Select(m => Shape(m.What)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            using var item = page.Html.Open("li");
            using (page.Html.Open("svg", ("width", "16"), ("height", "16"), ("aria-hidden", "true")))
            {
                TimelineShapes.Draw(page.Html, what, "8", "8");
            }

            page.Html.Text($" {page.Words.In(HtmlTexts.TunnelMark(what))}");
        }
    }

    private static string Counts(Page page, List<TunnelMark> marks) => page.Words.Join(marks
        .GroupBy(m => Shape(m.What), StringComparer.Ordinal)
        .Select(g => page.Words.Pair(page.Words.In(HtmlTexts.TunnelMark(g.Key)), PageWords.Number(g.Count()))));

    private static string Shape(string what) => what switch
    {
        "down" => "ended",
        "moved" => "other",
        _ => what,
    };
}
