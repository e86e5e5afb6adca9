using System.Text;
using Hikeshi.Headers;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>What all styles of the context are made of: keys, and blanks or commas between the parts.</summary>
internal static class ContextSyntax
{
    /// <summary>The place after a key that stands here, or 0 when another word does.</summary>
    public static int Key(ReadOnlySpan<byte> line, int at, ReadOnlySpan<byte> key)
    {
        var end = at + key.Length;
        return end < line.Length && !Bytes.IsWord(line[end]) && Ascii.EqualsIgnoreCase(line[at..end], key) ? end : 0;
    }

    /// <summary>The place after <c>Username</c> or <c>User</c>, or 0.</summary>
    public static int UserKey(ReadOnlySpan<byte> line, int at) =>
        Key(line, at, "Username"u8) is > 0 and var end ? end : Key(line, at, "User"u8);

    public static int SkipSeparator(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && IsSeparator(line[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsSeparator(byte b) => b == ',' || Bytes.IsBlank(b);

    /// <summary>A name without the comma and blanks behind it and the quotes around it.</summary>
    public static Piece Name(ReadOnlySpan<byte> line, int start, int end)
    {
        start = Math.Min(Bytes.SkipBlanks(line, start), end);
        end = start + Bytes.TrimmedEnd(line[start..end]);
        if (end > start && line[end - 1] == ',')
        {
            end = start + Bytes.TrimmedEnd(line[start..(end - 1)]);
        }

        var quoted = end - start >= 2 && line[start] is (byte)'\'' or (byte)'"' && line[end - 1] == line[start];
        return quoted ? new Piece(start + 1, end - start - 2) : new Piece(start, end - start);
    }
}
