using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;

namespace Hikeshi.Reporting.Html;

/// <summary>The head of the page: how bad it is in one sentence, and what was read.</summary>
internal static class HeaderHtml
{
    public static void Write(Page page, LogReport report, Diagnosis diagnosis)
    {
        using var header = page.Html.Open("header");
        page.Say("h1", HtmlTexts.PageTitle);
        page.Html.Element("p", Verdict(page.Words, report, diagnosis.Incidents), ("class", $"verdict {Look(report, diagnosis)}"));
        if (report.Lines == 0)
        {
            return;
        }

        using var facts = page.Html.Open("dl", ("class", "facts"));
        page.Fact(HtmlTexts.Input, page.Words.Fill(HtmlTexts.LinesOf, PageWords.Number(report.Lines), PageWords.Number(report.Files)));
        if (report.Devices.Distinct > 0)
        {
            page.Fact(TableTexts.Devices, PageWords.Number(report.Devices.Distinct) + (report.Devices.IsCapped ? "+" : ""));
        }

        page.Fact(HtmlTexts.Period, () => Period(page, report));
    }

    /// <summary>How many incidents there are and how bad, or that there are none.</summary>
    public static string Verdict(PageWords words, LogReport report, IReadOnlyList<Incident> incidents)
    {
        if (report.Lines == 0 || incidents.Count == 0)
        {
            return words.In(report.Lines == 0 ? HtmlTexts.Empty : HtmlTexts.NoIncidents);
        }

        var open = incidents.Where(i => i.State == IncidentState.Open).ToList();
        var severities = words.Join(open.GroupBy(i => i.Severity).OrderBy(g => g.Key)
            .Select(g => words.Fill(HtmlTexts.Of, words.In(VerdictTexts.Severity(g.Key)), PageWords.Number(g.Count()))));
        var first = open.Count switch
        {
            0 => words.In(HtmlTexts.NoneOpen),
            1 => words.Fill(HtmlTexts.OneOpen, severities),
            _ => words.Fill(HtmlTexts.ManyOpen, PageWords.Number(open.Count), severities),
        };
        return (incidents.Count - open.Count) switch
        {
            0 => first,
            1 => words.Sentences(first, words.In(HtmlTexts.OneOver)),
            var over => words.Sentences(first, words.Fill(HtmlTexts.ManyOver, PageWords.Number(over))),
        };
    }

    private static string Look(LogReport report, Diagnosis diagnosis) =>
        diagnosis.Incidents.Any(i => i.State == IncidentState.Open)
            ? JsonWords.Of(diagnosis.Incidents.Where(i => i.State == IncidentState.Open).Min(i => i.Severity))
            : report.Lines == 0 ? "info" : "calm";

    private static void Period(Page page, LogReport report)
    {
        if (report.All is { First: { } first, Last: { } last })
        {
            page.Time(first);
            page.Html.Text(" – ");
            page.Time(last);
            return;
        }

        page.Say("span", HtmlTexts.NoTimes);
    }
}
