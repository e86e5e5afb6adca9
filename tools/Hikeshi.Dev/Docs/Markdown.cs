using System.Text;

namespace Hikeshi.Dev.Docs;

/// <summary>Catalog texts as Markdown: what stands between backticks is code, everything else shows as it is written.</summary>
internal static class Markdown
{
    private const string Special = "\\*_[]<>&~|";

    /// <summary>A text with paragraphs and list items.</summary>
    public static string Text(string text) => string.Join('\n', text.Split('\n').Select(Line));

    /// <summary>A text on one line, fit for a table's cell.</summary>
    public static string Cell(string text) =>
        Inline(text.Replace("\n", " ", StringComparison.Ordinal), codeSpecial: "|");

    /// <summary>A value as code. In a cell even code must hide its bars.</summary>
    public static string Code(string text, bool inCell = false)
    {
        var fence = new string('`', LongestRun(text) + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return fence + pad + (inCell ? text.Replace("|", "\\|", StringComparison.Ordinal) : text) + pad + fence;
    }

    /// <summary>Lines as a code block.</summary>
    public static string Block(string text, string language = "text")
    {
        var fence = new string('`', Math.Max(LongestRun(text) + 1, 3));
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }

    private static string Line(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            return "- " + Line(line[2..]);
        }

        var inline = Inline(line, codeSpecial: "");
        return StartsBlock(inline) ? "\\" + inline : inline;
    }

    /// <summary>Marks that mean something at the start of a line only.</summary>
    private static bool StartsBlock(string line) =>
        line.Length > 0 && (line[0] is '#' or '+' or '=' or '-');

    private static string Inline(string text, string codeSpecial)
    {
        var result = new StringBuilder(text.Length + 16);
        var at = 0;
        while (at < text.Length)
        {
            var close = text[at] == '`' ? text.IndexOf('`', at + 1) : -1;
            if (close > at)
            {
                Append(result, text.AsSpan(at, close + 1 - at), codeSpecial);
                at = close + 1;
            }
            else
            {
                Append(result, text.AsSpan(at, 1), Special + "`");
                at++;
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> text, string escaped)
    {
        foreach (var c in text)
        {
            if (escaped.Contains(c, StringComparison.Ordinal))
            {
                to.Append('\\');
            }

            to.Append(c);
        }
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
