namespace Hikeshi.Values;

/// <summary>IPv6 addresses in text (RFC 4291, section 2.2), written as RFC 5952 wants.</summary>
internal static class Ipv6
{
    private const int Groups = 8;

    /// <summary>The length of the address at the start of a text, or 0.</summary>
    public static int Scan(ReadOnlySpan<byte> text)
    {
        var length = 0;
        var colons = 0;
        while (length < text.Length && length <= 45)
        {
            var b = text[length];
            if (b == ':')
            {
                colons++;
            }
            else if (!Bytes.IsHex(b) && b != '.')
            {
                break;
            }

            length++;
        }

        if (colons < 2 || (length < text.Length && Bytes.IsWord(text[length])))
        {
            return 0;
        }

        // A stop or a colon after the address belongs to the sentence.
        Span<ushort> groups = stackalloc ushort[Groups];
        for (var tries = 0; length > 1 && tries < 3; tries++)
        {
            if (TryParse(text[..length], groups))
            {
                return length;
            }

            if (text[length - 1] is not ((byte)'.' or (byte)':'))
            {
                return 0;
            }

            length--;
        }

        return 0;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, Span<ushort> groups)
    {
        groups.Clear();
        var count = 0;
        var gap = -1;
        var at = 0;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            at = 2;
        }

        while (at < text.Length)
        {
            if (count == Groups)
            {
                return false;
            }

            var rest = text[at..];
            if (rest.Contains((byte)'.') && !rest.Contains((byte)':'))
            {
                return TryEmbedded(rest, groups, ref count) && Finish(groups, count, gap);
            }

            var digits = 0;
            var value = 0;
            while (digits < 5 && at < text.Length && Bytes.IsHex(text[at]))
            {
                value = (value << 4) | Bytes.HexValue(text[at++]);
                digits++;
            }

            if (digits is 0 or > 4)
            {
                return false;
            }

            groups[count++] = (ushort)value;
            if (at == text.Length)
            {
                break;
            }

            if (text[at++] != ':' || at == text.Length)
            {
                return false;
            }

            if (text[at] == ':')
            {
                if (gap >= 0)
                {
                    return false;
                }

                gap = count;
                at++;
            }
        }

        return Finish(groups, count, gap);
    }

    /// <summary>Writes the address canonical; returns its length (at most 39 bytes).</summary>
    public static int Format(ReadOnlySpan<ushort> groups, Span<byte> to)
    {
        var (zeroStart, zeroLength) = LongestZeros(groups);
        var at = 0;
        var mapped = groups[..5].IndexOfAnyExcept((ushort)0) < 0 && groups[5] == 0xFFFF;
        for (var i = 0; i < Groups; i++)
        {
            if (mapped && i == 6)
            {
                to[at++] = (byte)':';
                return at + Dotted(groups[6], groups[7], to[at..]);
            }

            if (i == zeroStart)
            {
                to[at++] = (byte)':';
                to[at++] = (byte)':';
                i += zeroLength - 1;
                continue;
            }

            if (i > 0 && to[at - 1] != ':')
            {
                to[at++] = (byte)':';
            }

            System.Buffers.Text.Utf8Formatter.TryFormat(groups[i], to[at..], out var written, new('x'));
            at += written;
        }

        return at;
    }

    /// <summary>RFC 5952, section 5: an IPv4-mapped address shows its IPv4 part.</summary>
    private static int Dotted(ushort high, ushort low, Span<byte> to)
    {
        var at = 0;
        foreach (var octet in (ReadOnlySpan<int>)[high >> 8, high & 0xFF, low >> 8, low & 0xFF])
        {
            System.Buffers.Text.Utf8Formatter.TryFormat(octet, to[at..], out var written);
            at += written;
            to[at++] = (byte)'.';
        }

        return at - 1;
    }

    private static bool TryEmbedded(ReadOnlySpan<byte> dotted, Span<ushort> groups, ref int count)
    {
        if (count > Groups - 2 || Ipv4.Scan(dotted) != dotted.Length)
        {
            return false;
        }

        Span<byte> octets = stackalloc byte[4];
        var index = 0;
        foreach (var b in dotted)
        {
            if (b == '.')
            {
                index++;
            }
            else
            {
                octets[index] = (byte)((octets[index] * 10) + b - '0');
            }
        }

        groups[count++] = (ushort)((octets[0] << 8) | octets[1]);
        groups[count++] = (ushort)((octets[2] << 8) | octets[3]);
        return true;
    }

    private static bool Finish(Span<ushort> groups, int count, int gap)
    {
        if (gap < 0)
        {
            return count == Groups;
        }

        if (count == Groups)
        {
            return false;
        }

        var moved = count - gap;
        for (var i = 0; i < moved; i++)
        {
            groups[Groups - 1 - i] = groups[count - 1 - i];
            groups[count - 1 - i] = 0;
        }

        return true;
    }

    private static (int Start, int Length) LongestZeros(ReadOnlySpan<ushort> groups)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < Groups; i++)
        {
            var length = 0;
            while (i + length < Groups && groups[i + length] == 0)
            {
                length++;
            }

            if (length > best.Length)
            {
                best = (i, length);
            }

            i += length;
        }

        return best;
    }
}
