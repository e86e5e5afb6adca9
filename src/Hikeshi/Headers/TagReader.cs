using System.Text;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>
/// Reads tags: <c>%ASA-6-302013:</c>, <c>%ASA-session-3-710003:</c>, <c>%FTD--6-852002:</c>, <c>%FTD&lt;Up&gt;-4-313005:</c>,
/// <c>% Threat Defense-7-…</c>, with or without the colon after the ID.
/// </summary>
internal static class TagReader
{
    private const int LongestClass = 24;

    /// <summary>Looks for the first tag of a line; returns where it begins, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> line, int from, out Tag tag)
    {
        tag = default;
        while (from < line.Length)
        {
            var percent = line[from..].IndexOf((byte)'%');
            if (percent < 0)
            {
                return -1;
            }

            from += percent + 1;
            if (TryRead(line, from, out tag))
            {
                return from - 1;
            }
        }

        return -1;
    }

    private static bool TryRead(ReadOnlySpan<byte> line, int at, out Tag tag)
    {
        tag = default;
        at = Bytes.SkipBlanks(line, at);
        var start = at;
        if (IsHere(line, at, "Threat Defense"u8))
        {
            at += 14;
        }
        else
        {
            while (at < line.Length && Bytes.IsLetter(line[at]))
            {
                at++;
            }
        }

        if (at - start is < 2 or > 14)
        {
            return false;
        }

        tag.Product = new Piece(start, at - start);
        if (IsHere(line, at, "<Up>"u8))
        {
            at += 4;
        }

        if (at >= line.Length || line[at++] != '-')
        {
            return false;
        }

        return Class(line, ref at, ref tag) && Numbers(line, at, ref tag);
    }

    /// <summary>Goes to the severity; what stands before it is the class, which may hold dashes (<c>mdm-proxy</c>).</summary>
    private static bool Class(ReadOnlySpan<byte> line, ref int at, ref Tag tag)
    {
        var start = at;
        while (at + 1 < line.Length && !(Bytes.IsDigit(line[at]) && line[at + 1] == '-'))
        {
            while (at < line.Length && Bytes.IsWord(line[at]))
            {
                at++;
            }

            tag.Class = new Piece(start, at - start);
            if (at >= line.Length || line[at++] != '-' || at - start > LongestClass)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Numbers(ReadOnlySpan<byte> line, int at, ref Tag tag)
    {
        if (at + 2 >= line.Length || !Bytes.IsDigit(line[at]) || line[at + 1] != '-')
        {
            return false;
        }

        tag.Severity = line[at] - '0';
        at += 2;
        var start = at;
        while (at < line.Length && at - start < 8 && Bytes.IsDigit(line[at]))
        {
            tag.Id = (tag.Id * 10) + line[at++] - '0';
        }

        if (at - start is not (6 or 7) || (at < line.Length && Bytes.IsWord(line[at])))
        {
            return false;
        }

        tag.End = at < line.Length && line[at] == ':' ? at + 1 : at;
        return true;
    }

    private static bool IsHere(ReadOnlySpan<byte> line, int at, ReadOnlySpan<byte> text) =>
        line.Length - at >= text.Length && (line[at] | 0x20) == (text[0] | 0x20)
        && Ascii.EqualsIgnoreCase(line.Slice(at, text.Length), text);
}
