namespace Hikeshi.Reporting.Html;

/// <summary>Prose of the catalog: lines are paragraphs, lines with <c>- </c> are items, what stands in backticks is code.</summary>
internal static class ProseHtml
{
    public static void Write(HtmlWriter html, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length;)
        {
            if (!IsItem(lines[i]))
            {
                using var paragraph = html.Open("p");
                Inline(html, lines[i++]);
                continue;
            }

            using var list = html.Open("ul");
            for (; i < lines.Length && IsItem(lines[i]); i++)
            {
                using var item = html.Open("li");
                Inline(html, lines[i][2..]);
            }
        }
    }

    /// <summary>One line. When a backtick lacks its partner, nobody can say what is meant to be code: then nothing is.</summary>
    public static void Inline(HtmlWriter html, string text)
    {
        var parts = PageWords.Short(text).Split('`');
        if (parts.Length % 2 == 0)
        {
            html.Text(PageWords.Short(text));
            return;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0)
            {
                html.Text(parts[i]);
            }
            else
            {
                html.Element("code", parts[i]);
            }
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);
}
