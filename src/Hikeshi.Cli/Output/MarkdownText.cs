using System.Text;

namespace Hikeshi.Cli.Output;

/// <summary>
/// Texts for Markdown (CommonMark with GitHub's tables): nothing a log or an entry holds becomes markup by accident.
/// What is from a log is better written as code, <see cref="MarkdownCode"/>: there not even a link or a mention is made.
/// </summary>
internal static class MarkdownText
{
    /// <summary>A text in which nothing is markup; also fit for a table's cell.</summary>
    public static string Plain(string text)
    {
        var safe = SafeText.Of(text);
        var result = new StringBuilder(safe.Length + 8);
        var list = ListMark(safe);
        for (var i = 0; i < safe.Length; i++)
        {
            result.Append(safe[i] switch
            {
                // Entities hold where a renderer does not know the backslash.
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '[' or ']' or '\\' or '~' or '#' or '`' or '$' => "\\",
                _ => i == list ? "\\" : "",
            });
            if (safe[i] is not ('<' or '>' or '&'))
            {
                result.Append(safe[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>One line of the catalog's or our own words: its code stays code, all else is plain. Fit for a table's cell.</summary>
    public static string Line(string text) => Mixed(text, MarkdownCode.Cell);

    /// <summary>Prose of the catalog, ending with a line feed: commands stay code, list items stay items.</summary>
    public static string Prose(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n'))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            result.Append(isItem ? "- " : "").Append(Mixed(isItem ? line[2..] : line, MarkdownCode.Of)).Append('\n');
        }

        return result.ToString();
    }

    private static string Mixed(string text, Func<string, string> code)
    {
        var parts = text.Split('`');

        // When a backtick lacks its partner, nobody can say what is meant to be code: then nothing is.
        return parts.Length % 2 == 0 ? Plain(text) : string.Concat(parts.Select((p, i) => i % 2 == 0 ? Plain(p) : code(p)));
    }

    /// <summary>Where the mark stands that would begin a list, <c>-</c> or <c>1.</c>, or underline a heading; else -1.</summary>
    private static int ListMark(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var next = digits + 1 < text.Length ? text[digits + 1] : ' ';
        return digits < text.Length && text[digits] switch
        {
            '+' or '-' => digits == 0,
            '=' => digits == 0 && next is ('=' or ' '),
            '.' or ')' => digits > 0 && next == ' ',
            _ => false,
        } ? digits : -1;
    }
}
