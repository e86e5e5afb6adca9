using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;

namespace Hikeshi.Reporting.Html;

/// <summary>The incidents: a list of links when there are several, then each in full.</summary>
internal static class IncidentListHtml
{
    public static void Write(Page page, Diagnosis diagnosis, HtmlOptions options)
    {
        if (diagnosis.Incidents.Count == 0)
        {
            using var calm = page.Html.Open("p", ("class", "quiet"));
            page.Html.Text(page.Words.Sentences(page.Words.In(HtmlTexts.NoIncidents), page.Words.In(HtmlTexts.NoIncidentsAbout)));
            return;
        }

        var shown = diagnosis.Incidents.Take(options.MostIncidents).ToList();
        if (shown.Count > 1)
        {
            Links(page, shown);
        }

        foreach (var (number, incident) in shown.Index())
        {
            page.Html.Break();
            new IncidentHtml(page, Anchor(number)).Write(incident);
        }

        if (diagnosis.Incidents.Count > shown.Count)
        {
            page.Html.Element("p", page.Words.Fill(HtmlTexts.MoreIncidents, PageWords.Number(diagnosis.Incidents.Count - shown.Count)));
        }
    }

    private static void Links(Page page, List<Incident> incidents)
    {
        using var list = page.Html.Open("ol", ("class", "index"));
        foreach (var (number, incident) in incidents.Index())
        {
            page.Html.Break();
            using var item = page.Html.Open("li");
            page.Say("span", VerdictTexts.Severity(incident.Severity), ("class", $"badge {JsonWords.Of(incident.Severity)} {JsonWords.Of(incident.State)}"));
            page.Html.Text(" ");
            using var link = page.Html.Open("a", ("href", $"#{Anchor(number)}"));
            ProseHtml.Inline(page.Html, incident.Summary.In(page.Words.Language));
        }
    }

    private static string Anchor(int number) => $"incident-{number + 1}";
}
