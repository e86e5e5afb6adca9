using System.Globalization;
using System.Text;

namespace Hikeshi.Simulating;

/// <summary>
/// Values of scenarios: text with <c>{peer}</c> for what the subject keeps (<c>{SPI.IN}</c> in capitals),
/// <c>{10-40}</c> for a number between and <c>{root|admin}</c> for one of some words.
/// </summary>
internal static class ValueText
{
    public static string Fill(string text, Subject subject, Dice dice)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder();
        var from = 0;
        while (TryNext(text, from, out var open, out var close))
        {
            filled.Append(text, from, open - from).Append(One(text[(open + 1)..close], subject, dice));
            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The first blank that nothing can fill, or null.</summary>
    public static string? Unknown(string text)
    {
        var from = 0;
        while (TryNext(text, from, out var open, out var close))
        {
            var blank = text[(open + 1)..close];
            if (!blank.Contains('|', StringComparison.Ordinal)
                && !TryRange(blank, out _, out _)
                && !Subject.Names.Contains(blank.ToLowerInvariant(), StringComparer.Ordinal))
            {
                return blank;
            }

            from = close + 1;
        }

        return null;
    }

    private static bool TryNext(string text, int from, out int open, out int close)
    {
        open = text.IndexOf('{', from);
        close = open < 0 ? -1 : text.IndexOf('}', open);
        return close > 0;
    }

    private static string One(string blank, Subject subject, Dice dice)
    {
        if (blank.Contains('|', StringComparison.Ordinal))
        {
            return dice.Pick(blank.Split('|'));
        }

        if (TryRange(blank, out var least, out var most))
        {
            return dice.Between(least, most).ToString(CultureInfo.InvariantCulture);
        }

        var value = subject.Value(blank.ToLowerInvariant()) ?? "";
        return char.IsAsciiLetterUpper(blank[0]) ? value.ToUpperInvariant() : value;
    }

    private static bool TryRange(string blank, out int least, out int most)
    {
        most = 0;
        var dash = blank.IndexOf('-', StringComparison.Ordinal);
        return int.TryParse(dash < 0 ? "" : blank[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out least)
            && int.TryParse(blank[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out most)
            && least <= most;
    }
}
