using System.Text;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>
/// Breaks a text into lines by display width: at blanks, and between East Asian characters, of which none that
/// closes or ends something may start a line and none that opens something may end one (JIS X 4051, kinsoku).
/// </summary>
internal static class TextWrap
{
    private const string NeverFirst = "、。，．・：；？！）」』】〉》〕ー～…々ゃゅょっャュョッ,.;:!?)]";
    private const string NeverLast = "（「『【〈《〔([";

    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var columns = DisplayWidth.Of(piece);
            if (used > 0 && used + DisplayWidth.Of(piece.TrimEnd()) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(used == 0 ? piece.TrimStart() : piece);
            used = used == 0 ? DisplayWidth.Of(piece.TrimStart()) : used + columns;
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>The pieces between which a line may break.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (before.Value == ' ')
        {
            return after.Value != ' ';
        }

        return after.Value != ' ' && (IsWide(before) || IsWide(after))
            && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal)
            && !NeverLast.Contains(before.ToString(), StringComparison.Ordinal);
    }

    private static bool IsWide(Rune rune) => rune.Value >= 0x1100 && Wcwidth.UnicodeCalculator.GetWidth(rune) == 2;
}
