using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The story of an incident as a picture: when it failed, when it was healthy again. And as a list.</summary>
internal sealed class TimelineHtml(Page page, string anchor)
{
    public void Write(Incident incident)
    {
        var marks = incident.Timeline.Where(m => m.Ticks > 0).OrderBy(m => m.Ticks).ToList();
        if (marks.Count == 0)
        {
            return;
        }

        marks = [.. marks.Take(page.Budget.Take(marks.Count))];
        var first = Math.Min(marks[0].Ticks, incident.First > 0 ? incident.First : long.MaxValue);
        var last = Math.Max(marks[^1].Ticks, incident.Last);

        // A single moment makes no picture and no story.
        if (first == last)
        {
            return;
        }

        using var figure = page.Html.Open("figure");
        page.Say("figcaption", IncidentHtmlTexts.Story);
        Picture(marks, first, last);
        Axis.Write(page, first, last);
        Legend(marks);
        List(marks);
    }

    private void Picture(List<TimelineMark> marks, long first, long last)
    {
        using var svg = page.Html.Open(
            "svg", ("class", "timeline"), ("role", "img"), ("width", "100%"), ("height", "40"), ("aria-labelledby", $"{anchor}-picture {anchor}-about"));
        page.Say("title", IncidentHtmlTexts.Story, ("id", $"{anchor}-picture"));
        page.Html.Element("desc", About(marks, first, last), ("id", $"{anchor}-about"));
        var scale = new TimeScale(first, last);
        var (from, isBad) = (first, true);
        foreach (var mark in marks)
        {
            Band(scale, from, mark.Ticks, isBad);
            (from, isBad) = (mark.Ticks, mark.What switch { "failed" or "began" => true, "rekey" => isBad, _ => false });
        }

        Band(scale, from, last, isBad);
        foreach (var mark in marks)
        {
            TimelineShapes.Draw(page.Html, mark.What, scale.Of(mark.Ticks), "20");
        }
    }

    /// <summary>A stretch of trouble is thick, a healthy one thin.</summary>
    private void Band(TimeScale scale, long from, long to, bool isBad)
    {
        if (to > from)
        {
            page.Html.Void(
                "rect", ("class", isBad ? "bad" : "good"), ("x", scale.Of(from)), ("width", scale.Width(from, to)),
                ("y", isBad ? "12" : "18"), ("height", isBad ? "16" : "4"));
        }
    }

    private void Legend(List<TimelineMark> marks)
    {
        using var list = page.Html.Open("ul", ("class", "legend"));
        foreach (var group in marks.GroupBy(m => TimelineShapes.Of(m.What), StringComparer.Ordinal))
        {
            using var item = page.Html.Open("li");
            using (page.Html.Open("svg", ("width", "16"), ("height", "16"), ("aria-hidden", "true")))
            {
                TimelineShapes.Draw(page.Html, group.Key, "8", "8");
            }

            page.Html.Text($" {Counted(group)}");
        }
    }

    private void List(List<TimelineMark> marks)
    {
        using var fold = page.Html.Open("details");
        page.Say("summary", IncidentHtmlTexts.StoryList);
        using var list = page.Html.Open("ol", ("class", "story"));
        foreach (var mark in marks)
        {
            using var item = page.Html.Open("li");
            page.Time(PageWords.Moment(mark.Ticks));
            page.Html.Text(" ");
            ProseHtml.Inline(page.Html, page.Words.In(mark.Text));
            if (mark.Id is { } id)
            {
                page.Html.Text(" ");
                page.Log(id);
            }
        }
    }

    private string About(List<TimelineMark> marks, long first, long last) => page.Words.Fill(
        IncidentHtmlTexts.Picture,
        PageWords.Time(new(first, TimeSpan.Zero)),
        PageWords.Time(new(last, TimeSpan.Zero)),
        page.Words.Join(marks.GroupBy(m => TimelineShapes.Of(m.What), StringComparer.Ordinal).Select(Counted)));

    private string Counted(IGrouping<string, TimelineMark> group)
    {
        LocalText name = IncidentHtmlTexts.Mark(group.Key);
        return page.Words.Pair(page.Words.In(name), PageWords.Number(group.Count()));
    }
}
