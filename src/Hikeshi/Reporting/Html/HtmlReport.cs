using Hikeshi.Diagnosing;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>
/// A report as one HTML file that needs nothing else: no script, no network, no font. It is well-formed XML, too.
/// </summary>
public static class HtmlReport
{
    /// <summary>The whole page as UTF-8.</summary>
    /// <param name="report">What was counted.</param>
    /// <param name="diagnosis">The incidents and sessions.</param>
    /// <param name="options">Language, notes and limits.</param>
    public static byte[] Write(LogReport report, Diagnosis diagnosis, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(diagnosis);
        ArgumentNullException.ThrowIfNull(options);
        var html = new HtmlWriter();
        var page = new Page(html, new PageWords(options.Language), new PageBudget(options.MostLines));
        using (html.Open("html", ("lang", options.Language == Language.Japanese ? "ja" : "en")))
        {
            Head(page);
            html.Break();
            using (html.Open("body"))
            {
                Body(page, report, diagnosis, options);
            }
        }

        html.Break();
        return html.ToUtf8();
    }

    private static void Head(Page page)
    {
        using var head = page.Html.Open("head");
        page.Html.Void("meta", ("charset", "utf-8"));
        page.Html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", StyleSheet.Policy));
        page.Html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Say("title", HtmlTexts.PageTitle);
        page.Html.Style(StyleSheet.Css);
    }

    private static void Body(Page page, LogReport report, Diagnosis diagnosis, HtmlOptions options)
    {
        page.Say("a", HtmlTexts.SkipToContent, ("class", "skip"), ("href", "#content"));
        TimelineShapes.Define(page.Html);
        page.Html.Break();
        HeaderHtml.Write(page, report, diagnosis);
        var sections = PageSections.Of(page, report, diagnosis, options);
        page.Html.Break();
        using (page.Html.Open("nav", ("aria-label", page.Words.In(HtmlTexts.Contents))))
        using (page.Html.Open("ul"))
        {
            foreach (var section in sections)
            {
                using var item = page.Html.Open("li");
                page.Say("a", section.Title, ("href", $"#{section.Id}"));
            }
        }

        page.Html.Break();
        using (page.Html.Open("main", ("id", "content")))
        {
            foreach (var section in sections)
            {
                page.Html.Break();
                using var element = page.Html.Open("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title"));
                page.Say("h2", section.Title, ("id", $"{section.Id}-title"));
                section.Write();
            }
        }

        page.Html.Break();
        using var footer = page.Html.Open("footer");
        page.Html.Element("p", page.Words.Sentences(page.Words.In(HtmlTexts.Utc), page.Words.In(HtmlTexts.Untrusted)));
        if (options.Writer.Length > 0)
        {
            page.Html.Element("p", page.Words.Fill(HtmlTexts.WrittenBy, options.Writer));
        }
    }
}
