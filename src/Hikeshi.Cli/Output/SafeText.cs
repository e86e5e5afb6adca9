using System.Text;

namespace Hikeshi.Cli.Output;

/// <summary>
/// Text from logs for a terminal: control characters, escape sequences and bidirectional overrides become visible
/// (<c>\x1b</c>, <c>\u202e</c>) and do nothing.
/// </summary>
internal static class SafeText
{
    public static string Of(ReadOnlySpan<byte> utf8) => Of(Encoding.UTF8.GetString(utf8));

    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                return Escape(text);
            }
        }

        return text;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!IsUnsafe(c))
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

    private static bool IsUnsafe(char c) =>
        c is < ' ' or (>= '\x7f' and < '\xa0') or '\u061c' or '\u200e' or '\u200f'
            or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}
