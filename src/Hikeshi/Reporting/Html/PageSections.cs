using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Reporting.Html;

/// <summary>Which parts the page has, in their order. What would be empty is left out, except the incidents.</summary>
internal static class PageSections
{
    public static IReadOnlyList<PageSection> Of(Page page, LogReport report, Diagnosis diagnosis, HtmlOptions options)
    {
        var sections = new List<PageSection>();
        if (report.Lines == 0)
        {
            return sections;
        }

        sections.Add(new("incidents", HtmlTexts.Incidents, () => IncidentListHtml.Write(page, diagnosis, options)));
        Add(sections, diagnosis.Tunnels.Count > 0, new("tunnels", TunnelTexts.Heading, () => TunnelListHtml.Write(page, report, diagnosis.Tunnels, options.MostTunnels)));
        Add(sections, diagnosis.Failovers.Count > 0, new("failovers", FailoverTexts.Heading, () => FailoverListHtml.Write(page, report, diagnosis.Failovers)));
        sections.Add(new("over-time", HtmlTexts.OverTime, () => HistogramHtml.Write(page, report.Times)));
        Add(sections, report.Actions > 0, new("actions", HtmlTexts.Asks, () => AskListHtml.Write(page, report.Asks.Rows.Take(report.Actions))));
        Add(sections, report.Asks.Rows.Count > report.Actions, new("watch", HtmlTexts.Watches, () => AskListHtml.Write(page, report.Asks.Rows.Skip(report.Actions))));
        sections.Add(new("tables", HtmlTexts.Tables, () => new ReportTables(page, report).Write()));
        Add(sections, diagnosis.Sessions.Count > 0, new("sessions", HtmlTexts.Sessions, () => SessionTable.Write(page, diagnosis.Sessions, options.MostSessions)));
        Add(sections, options.Notes.Count > 0 || diagnosis.Forgotten > 0, new("notes", HtmlTexts.Notes, () => Notes(page, diagnosis, options)));
        return sections;
    }

    private static void Add(List<PageSection> sections, bool isWanted, PageSection section)
    {
        if (isWanted)
        {
            sections.Add(section);
        }
    }

    private static void Notes(Page page, Diagnosis diagnosis, HtmlOptions options)
    {
        using var list = page.Html.Open("ul");
        foreach (var note in options.Notes)
        {
            page.Html.Element("li", note);
        }

        if (diagnosis.Forgotten > 0)
        {
            page.Html.Element("li", page.Words.Fill(HtmlTexts.Forgotten, PageWords.Number(diagnosis.Forgotten)));
        }
    }
}
