using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>A cause: how sure, what the lines say, how to confirm it, what to change, and the lines that prove it.</summary>
internal sealed class CauseHtml(Page page)
{
    public void Write(IncidentCause cause, bool isLeading)
    {
        using var box = page.Html.Open("div", ("class", "cause"));
        page.Say("h5", cause.Entry.Title);
        using (page.Html.Open("p", ("class", "sure")))
        {
            page.Html.Element("span", Sure(cause.Confidence), ("class", $"badge sure-{JsonWords.Of(cause.Confidence)}"));
            page.Html.Text(" ");
            if (cause.Side is { } side)
            {
                page.Html.Text(page.Words.Pair(page.Words.In(IncidentHtmlTexts.SideOf), page.Words.In(EvidenceTexts.Side(side))) + " ");
            }

            page.Log(cause.Code);
        }

        Details(cause.Details);
        Part(IncidentHtmlTexts.Explanation, cause.Entry.Explanation);
        Commands(cause.Entry);

        // The leading cause's mending is the incident's action, which stands above.
        if (!isLeading)
        {
            Part(IncidentHtmlTexts.Mend, cause.Entry.Mend);
        }

        EvidenceHtml.Write(page, Label(cause), cause.Evidence);
    }

    /// <summary>"high confidence: a line names it".</summary>
    private string Sure(Confidence confidence) => page.Words.Pair(
        page.Words.Fill(VerdictTexts.Sure, page.Words.In(VerdictTexts.Confidence(confidence))), page.Words.In(VerdictTexts.Basis(confidence)));

    private void Details(IReadOnlyList<LocalText> details)
    {
        if (details.Count == 0)
        {
            return;
        }

        page.Say("h6", IncidentHtmlTexts.Details);
        using var list = page.Html.Open("ul");
        foreach (var detail in details)
        {
            using var item = page.Html.Open("li");
            ProseHtml.Inline(page.Html, page.Words.In(detail));
        }
    }

    private void Part(LocalText heading, LocalText text)
    {
        if (!text.IsEmpty)
        {
            page.Say("h6", heading);
            ProseHtml.Write(page.Html, page.Words.In(text));
        }
    }

    private void Commands(Catalog.CauseEntry entry)
    {
        if (entry.Commands.Count == 0 && entry.Confirm.IsEmpty)
        {
            return;
        }

        page.Say("h6", IncidentHtmlTexts.Confirm);
        using (page.Html.Open("ul", ("class", "commands")))
        {
            foreach (var command in entry.Commands)
            {
                using var item = page.Html.Open("li");
                page.Html.Element("code", command);
            }
        }

        ProseHtml.Write(page.Html, page.Words.In(entry.Confirm));
    }

    private string Label(IncidentCause cause) => (cause.EvidenceCount, cause.Evidence.Count) switch
    {
        (1, _) => page.Words.In(IncidentHtmlTexts.OneEvidence),
        var (all, shown) when all == shown => page.Words.Fill(IncidentHtmlTexts.AllEvidence, PageWords.Number(all)),
        var (all, shown) => page.Words.Fill(IncidentHtmlTexts.Evidence, PageWords.Number(shown), PageWords.Number(all)),
    };
}
