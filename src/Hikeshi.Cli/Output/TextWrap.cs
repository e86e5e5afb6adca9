using System.Text;

namespace Hikeshi.Cli.Output;

/// <summary>Wraps a text by display width. A word that is wider than a line is cut, behind a separator where it has one.</summary>
internal static class TextWrap
{
    private const string Separators = "/,;}|&=-_";

    /// <summary>The lines of a text without line breaks; at least one, maybe empty.</summary>
    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var (word, isAfterBlank) in Words(text))
        {
            var rest = word;
            var size = DisplayWidth.Of(rest);
            var blank = isAfterBlank && used > 0 ? 1 : 0;
            if (used > 0 && used + blank + size > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = blank = 0;
            }

            while (size > width)
            {
                var cut = CutAt(rest, width);
                lines.Add(rest[..cut]);
                rest = rest[cut..];
                size = DisplayWidth.Of(rest);
            }

            line.Append(' ', blank).Append(rest);
            used += blank + size;
        }

        if (used > 0 || lines.Count == 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>The pieces between which a line may end.</summary>
    private static IEnumerable<(string Word, bool IsAfterBlank)> Words(string text)
    {
        var word = new StringBuilder();
        var isAfterBlank = false;
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                if (word.Length > 0)
                {
                    yield return (word.ToString(), isAfterBlank);
                    word.Clear();
                }

                isAfterBlank = true;
                continue;
            }

            if (word.Length > 0 && LineBreaks.IsAllowed(before, rune))
            {
                yield return (word.ToString(), isAfterBlank);
                word.Clear();
                isAfterBlank = false;
            }

            word.Append(rune.ToString());
            before = rune;
        }

        if (word.Length > 0)
        {
            yield return (word.ToString(), isAfterBlank);
        }
    }

    private static int CutAt(string word, int width)
    {
        var (at, used, separator) = (0, 0, 0);
        foreach (var rune in word.EnumerateRunes())
        {
            used += LineBreaks.WidthOf(rune);
            if (used > width)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
            if (rune.IsBmp && Separators.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                separator = at;
            }
        }

        return separator > width / 2 ? separator : Math.Max(at, 1);
    }
}
