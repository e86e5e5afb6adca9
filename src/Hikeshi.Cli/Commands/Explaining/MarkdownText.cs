using System.Text;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>Texts for Markdown (CommonMark, GFM tables): nothing a log or an entry holds becomes markup by accident.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#+-|~&$";

    /// <summary>A text in which nothing is markup.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in SafeText.Of(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal) && IsMarkup(c, result))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Prose of the catalog: commands between backticks stay code, list items stay items.</summary>
    public static string Prose(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n'))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            var parts = (isItem ? line[2..] : line).Split('`');
            result.Append(isItem ? "- " : "");
            for (var i = 0; i < parts.Length; i++)
            {
                // Without its partner a backtick is text.
                var isCode = i % 2 == 1 && i < parts.Length - 1;
                result.Append(isCode ? Code(parts[i]) : Plain(i % 2 == 1 ? "`" + parts[i] : parts[i]));
            }

            result.Append('\n');
        }

        return result.ToString();
    }

    /// <summary>Code within a line; the fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var safe = SafeText.Of(text);
        var fence = new string('`', LongestRun(safe) + 1);
        var blank = safe.StartsWith('`') || safe.EndsWith('`') ? " " : "";
        return $"{fence}{blank}{safe}{blank}{fence}";
    }

    /// <summary>A block of code.</summary>
    public static string Block(string text)
    {
        var safe = SafeText.Of(text);
        var fence = new string('`', Math.Max(LongestRun(safe) + 1, 3));
        return $"{fence}text\n{safe}\n{fence}\n";
    }

    /// <summary>A table cell: GFM wants a bar escaped even in code.</summary>
    public static string CodeCell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static bool IsMarkup(char c, StringBuilder before) => c switch
    {
        // Lists and headings only begin a line; elsewhere these are what they are.
        '+' or '-' or '#' => before.Length == 0,
        _ => true,
    };

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
