using System.Text;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>
/// Makes text safe for Markdown (CommonMark with GitHub's tables). What a log holds becomes code, in which nothing
/// is obeyed: no link, no image, no HTML, no mention.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Longer values are cut: a ticket is for people.</summary>
    private const int MostColumns = 160;

    /// <summary>Text from a log.</summary>
    public static string Log(string text)
    {
        var safe = SafeText.Of(text);
        safe = DisplayWidth.Of(safe) > MostColumns ? DisplayWidth.Fit(safe, MostColumns).TrimEnd() : safe;

        // A bar would end the table's cell, in code, too; so the code is interrupted for it.
        return string.Join("&#124;", safe.Split('|').Select(Code));
    }

    /// <summary>Text of the catalog or of ours: its code stays code, all else is plain.</summary>
    public static string Prose(string text)
    {
        var parts = SafeText.Of(text).Split('`');
        if (parts.Length % 2 == 0)
        {
            return Plain(string.Join('\'', parts));
        }

        return string.Concat(parts.Select((p, i) => i % 2 == 0 ? Plain(p) : string.Join("&#124;", p.Split('|').Select(Code))));
    }

    private static string Code(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var gap = longest > 0 ? " " : "";
        return $"{fence}{gap}{text}{gap}{fence}";
    }

    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '|' or '*' or '_' or '[' or ']' or '\\' or '~' or '#':
                    result.Append('\\').Append(c);
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }
}
