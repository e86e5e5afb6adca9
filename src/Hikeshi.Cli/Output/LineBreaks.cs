using System.Text;
using Wcwidth;

namespace Hikeshi.Cli.Output;

/// <summary>Where a line may end between two characters: at blanks, and around East Asian characters (JIS X 4051).</summary>
internal static class LineBreaks
{
    private const string NeverFirst =
        "、。，．・：；？！）」』】〉》］｝〕”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々…‥％),.;:!?]}%";

    private const string NeverLast = "（「『【〈《［｛〔“‘([{";

    public static int WidthOf(Rune rune) => Math.Max(UnicodeCalculator.GetWidth(rune), 0);

    public static bool IsAllowed(Rune before, Rune after) =>
        (WidthOf(before) == 2 || WidthOf(after) == 2)
        && WidthOf(after) > 0
        && !IsOneOf(NeverFirst, after)
        && !IsOneOf(NeverLast, before);

    private static bool IsOneOf(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
