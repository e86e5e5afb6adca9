using System.Text;
using Wcwidth;

namespace Hikeshi.Cli.Output;

/// <summary>How many terminal columns a text takes: East Asian characters take two (Unicode Annex 11).</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Math.Max(UnicodeCalculator.GetWidth(rune), 0);
        }

        return width;
    }

    /// <summary>Cuts or fills a text to exactly so many columns; a cut is marked with an ellipsis.</summary>
    public static string Fit(string text, int columns)
    {
        var width = Of(text);
        return width <= columns ? text + new string(' ', columns - width) : Cut(text, columns);
    }

    private static string Cut(string text, int columns)
    {
        var result = new StringBuilder();
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Math.Max(UnicodeCalculator.GetWidth(rune), 0);
            if (width + next > columns - 1)
            {
                break;
            }

            result.Append(rune.ToString());
            width += next;
        }

        return result.Append('…').Append(' ', Math.Max(columns - width - 1, 0)).ToString();
    }
}
