using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Reporting.Html;

/// <summary>Lines that prove something, folded until somebody wants to see them; paper shows them all.</summary>
internal static class EvidenceHtml
{
    public static void Write(Page page, string label, IReadOnlyList<Evidence> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        using var fold = page.Html.Open("details");
        page.Html.Element("summary", label);
        var shown = page.Budget.Take(lines.Count);
        using var list = page.Html.Open("ol", ("class", "evidence"));
        foreach (var line in lines.Take(shown))
        {
            page.Html.Break();
            using var item = page.Html.Open("li");
            using (page.Html.Open("span", ("class", "where")))
            {
                page.Time(line.Time);
                page.Html.Text($" {PageWords.Short(Place(page, line))} ");
                page.Html.Element("b", line.Id);
            }

            page.Html.Text(" ");
            page.Log(line.Text);
        }

        if (shown < lines.Count)
        {
            page.Html.Element("li", "…");
        }
    }

    private static string Place(Page page, Evidence line) => line switch
    {
        { Line: 0 } => line.File ?? "",
        { File: null } => page.Words.Fill(IncidentHtmlTexts.Line, line.Line),
        _ => $"{line.File}:{line.Line}",
    };
}
