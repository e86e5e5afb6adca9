namespace Hikeshi.Cli.Output;

/// <summary>Texts as code in Markdown, in which nothing is obeyed: no link, no image, no HTML, no mention.</summary>
internal static class MarkdownCode
{
    /// <summary>Longer values of a log are cut: a ticket is for people.</summary>
    private const int MostColumns = 160;

    /// <summary>Code within a line; the fence is longer than any run of backticks in it.</summary>
    public static string Of(string text)
    {
        // Code cannot be empty, and blanks alone need no protection.
        if (string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var safe = SafeText.Of(text);
        var longest = LongestRun(safe);
        var fence = new string('`', longest + 1);
        var gap = longest > 0 ? " " : "";
        return $"{fence}{gap}{safe}{gap}{fence}";
    }

    /// <summary>
    /// Code in a table's cell. A bar would end the cell, in code, too; a backslash before it helps only where the text
    /// has none there itself. So the code is interrupted for it.
    /// </summary>
    public static string Cell(string text) => string.Join("&#124;", text.Split('|').Select(Of));

    /// <summary>Text from a log in a table's cell.</summary>
    public static string Log(string text)
    {
        var safe = SafeText.Of(text);
        return Cell(DisplayWidth.Of(safe) > MostColumns ? DisplayWidth.Fit(safe, MostColumns).TrimEnd() : safe);
    }

    /// <summary>A block of code.</summary>
    public static string Block(string text)
    {
        var safe = SafeText.Of(text);
        var fence = new string('`', Math.Max(LongestRun(safe) + 1, 3));
        return $"{fence}text\n{safe}\n{fence}\n";
    }

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
