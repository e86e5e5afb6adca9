using System.Text;

namespace Hikeshi.Values;

/// <summary>
/// Text from logs for people to see: control characters, escape sequences, bidirectional overrides, what takes no room and
/// what is no character at all become visible (<c>\x1b</c>, <c>\u202e</c>) and do nothing.
/// </summary>
public static class VisibleText
{
    /// <summary>The text with everything visible, on one line.</summary>
    /// <param name="text">Anything.</param>
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (IsHidden(c))
            {
                return Escape(text);
            }
        }

        return text;
    }

    /// <summary>True for a character that nobody sees or that changes how others are read; a tab and a line feed, too.</summary>
    public static bool IsHidden(char c) =>
        c is < ' ' or (>= '\x7f' and < '\xa0') or '\xad' or '\u061c' or (>= '\u200b' and <= '\u200f')
            or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\ufffe' or '\uffff';

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!IsHidden(c))
            {
                result.Append(c);
            }
            else if (c is '\n' or '\t')
            {
                result.Append(' ');
            }
            else
            {
                result.Append(c < 0x100 ? $"\\x{(int)c:x2}" : $"\\u{(int)c:x4}");
            }
        }

        return result.ToString();
    }
}
