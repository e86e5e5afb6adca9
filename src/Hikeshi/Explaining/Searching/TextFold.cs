using System.Text;

namespace Hikeshi.Explaining.Searching;

/// <summary>
/// Folds a text for searches: case, full and half width, line breaks, and what Japanese spells in two ways. A table of
/// our own, because the programs run without the system's culture data, where normalization folds nothing.
/// </summary>
internal static class TextFold
{
    /// <summary>U+FF66 to U+FF9D in order.</summary>
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiced = "カキクケコサシスセソタチツテトハヒフヘホ";

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '既' && i + 1 < text.Length && text[i + 1] == 'に')
            {
                Add('す', i);
                Add('で', i);
                continue;
            }

            var c = One(text[i]);
            if (c == '゛' && folded.Length > 0 && Voiced.Contains(folded[^1], StringComparison.Ordinal))
            {
                folded[^1]++;
            }
            else if (c == '゜' && folded.Length > 0 && folded[^1] is >= 'ハ' and <= 'ホ')
            {
                folded[^1] += (char)2;
            }
            else if (c != 'ー' && !(c == ' ' && folded.Length > 0 && folded[^1] == ' '))
            {
                // The long-vowel mark is written or left out (サーバ, サーバー): it is no difference.
                Add(c, i);
            }
        }

        return new FoldedText(folded.ToString(), [.. places]);

        void Add(char c, int place)
        {
            folded.Append(c);
            places.Add(place);
        }
    }

    private static char One(char c) => c switch
    {
        '\u3000' or '\n' or '\r' or '\t' => ' ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        >= '\uff66' and <= '\uff9d' => Katakana[c - 0xFF66],
        '\uff9e' => '゛',
        '\uff9f' => '゜',
        '\uff61' => '。',
        '\uff62' => '「',
        '\uff63' => '」',
        '\uff64' => '、',
        '\uff65' => '・',
        _ => char.ToLowerInvariant(c),
    };
}
