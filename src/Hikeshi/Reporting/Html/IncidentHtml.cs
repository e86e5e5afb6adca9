using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>One incident in full.</summary>
internal sealed class IncidentHtml(Page page, string anchor)
{
    public void Write(Incident incident)
    {
        var severity = JsonWords.Of(incident.Severity);
        using var article = page.Html.Open(
            "article", ("id", anchor), ("class", $"incident {severity} {JsonWords.Of(incident.State)}"), ("aria-labelledby", $"{anchor}-title"));
        using (page.Html.Open("p", ("class", "badges")))
        {
            page.Say("span", VerdictTexts.Severity(incident.Severity), ("class", $"badge {severity} {JsonWords.Of(incident.State)}"));
            page.Html.Text(" ");
            page.Say("span", VerdictTexts.State(incident.State), ("class", $"badge {JsonWords.Of(incident.State)}"));
        }

        using (page.Html.Open("h3", ("id", $"{anchor}-title")))
        {
            ProseHtml.Inline(page.Html, incident.Summary.In(page.Words.Language));
        }

        Facts(incident);
        Todo(incident);
        new TimelineHtml(page, anchor).Write(incident);
        Causes(incident.Causes);
        Symptoms(incident.Symptoms);
    }

    private void Facts(Incident incident)
    {
        using var facts = page.Html.Open("dl", ("class", "facts"));
        page.Fact(IncidentHtmlTexts.Device, () => page.Log(incident.Device));
        page.Fact(IncidentHtmlTexts.First, () => Time(incident.First));
        page.Fact(IncidentHtmlTexts.Last, () => Time(incident.Last));
        var count = PageWords.Number(incident.Count);
        page.Fact(IncidentHtmlTexts.Count, incident.CountIsLowerBound ? page.Words.Fill(IncidentHtmlTexts.AtLeast, count) : count);
        if (!incident.Rhythm.IsEmpty)
        {
            page.Fact(IncidentHtmlTexts.Rhythm, page.Words.In(incident.Rhythm));
        }

        if (incident.Negotiation is { } failed)
        {
            page.Fact(IncidentHtmlTexts.Failed, PageWords.Short(TunnelTexts.About(failed, page.Words.Language)));
        }

        page.Fact(IncidentHtmlTexts.Kind, () => page.Log(incident.Kind.Name));
        page.Fact(IncidentHtmlTexts.Number, () => page.Log(incident.Id));
    }

    private void Time(long ticks)
    {
        if (ticks > 0)
        {
            page.Time(PageWords.Moment(ticks));
        }
        else
        {
            page.Say("span", IncidentHtmlTexts.Unknown);
        }
    }

    /// <summary>A leading cause says itself what to change; without one, this is the line that would tell.</summary>
    private void Todo(Incident incident)
    {
        if (incident.Action.IsEmpty)
        {
            return;
        }

        using var box = page.Html.Open("div", ("class", "todo"));
        page.Say("h4", IncidentHtmlTexts.Todo);
        Prose(incident.Action);
    }

    private void Causes(IReadOnlyList<IncidentCause> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }

        page.Say("h4", IncidentHtmlTexts.Causes);
        foreach (var (number, cause) in causes.Index())
        {
            page.Html.Break();
            new CauseHtml(page).Write(cause, isLeading: number == 0);
        }
    }

    private void Symptoms(IReadOnlyList<Evidence> symptoms)
    {
        if (symptoms.Count > 0)
        {
            EvidenceHtml.Write(page, page.Words.Fill(IncidentHtmlTexts.Symptoms, PageWords.Number(symptoms.Count)), symptoms);
        }
    }

    private void Prose(LocalText text) => ProseHtml.Write(page.Html, page.Words.In(text));
}
