using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The kinds of messages that ask for something, most urgent first: a list, which a phone shows as well as a desk.</summary>
internal static class AskListHtml
{
    public static void Write(Page page, IEnumerable<ActionRow> asks)
    {
        using var list = page.Html.Open("ol", ("class", "asks"));
        foreach (var ask in asks)
        {
            page.Html.Break();
            using var item = page.Html.Open("li");
            Write(page, ask.Message);
        }
    }

    private static void Write(Page page, MessageRow row)
    {
        using (page.Html.Open("h3"))
        {
            page.Html.Element("code", row.Id, ("class", "id"));
            page.Html.Text(" ");
            ProseHtml.Inline(page.Html, page.Words.In(row.Title));
        }

        using (page.Html.Open("p", ("class", "sure")))
        {
            var count = PageWords.Number(row.Seen.Count);
            page.Html.Text(page.Words.Pair(
                page.Words.In(TableTexts.Count), row.IsLowerBound ? page.Words.Fill(IncidentHtmlTexts.AtLeast, count) : count));
            page.Html.Text(page.Words.In(HtmlTexts.And) + Severity(page.Words, row.Severity));
            if (row.Seen.Last is { } last)
            {
                page.Html.Text(page.Words.In(HtmlTexts.And) + page.Words.Pair(page.Words.In(TableTexts.Last), ""));
                page.Time(last);
            }
        }

        // Advice that begins with a list gives its first item.
        var advice = FirstSentence.Of(row.Best?.Advice.In(page.Words.Language) ?? "");
        ProseHtml.Write(page.Html, advice.StartsWith("- ", StringComparison.Ordinal) ? advice[2..] : advice);
        if (row.Example is { } example)
        {
            using var line = page.Html.Open("p", ("class", "example"));
            page.Log(example.Text);
        }
    }

    private static string Severity(PageWords words, int severity) => words.Pair(
        words.In(TableTexts.Severity),
        SeverityTexts.Of(severity) is { IsEmpty: false } name ? $"{severity} {words.In(name)}" : words.In(TableTexts.None));
}
