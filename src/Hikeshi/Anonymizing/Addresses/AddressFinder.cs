using Hikeshi.Values;

namespace Hikeshi.Anonymizing.Addresses;

/// <summary>
/// Finds everything that can be read as an address, more than <see cref="IpSyntax"/> takes for one: an address that
/// touches letters (<c>IP10.1.1.1</c>) or has more behind it (<c>10.1.1.1.443</c>) is one, too. Replacing a version
/// number does no harm, leaving an address does.
/// </summary>
internal static class AddressFinder
{
    private const int LongestV6 = 45;

    /// <summary>Reads the address that starts at a place of a text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int at, out FoundAddress found)
    {
        var first = text[at];
        found = default;
        var before = at == 0 ? (byte)' ' : text[at - 1];
        return ((first == ':' || Bytes.IsHex(first)) && !Bytes.IsWord(before) && TryV6(text[at..], out found))
            || (Bytes.IsDigit(first) && !Bytes.IsDigit(before) && TryV4(text[at..], out found));
    }

    /// <summary>Reads a text that is an address and nothing else.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> text, out FoundAddress found)
    {
        found = default;
        return !text.IsEmpty && TryRead(text, 0, out found) && found.Length == text.Length;
    }

    private static bool TryV4(ReadOnlySpan<byte> text, out FoundAddress found)
    {
        found = default;
        var (at, bits) = (0, 0u);
        for (var octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (at >= text.Length || text[at++] != '.'))
            {
                return false;
            }

            var (start, value) = (at, 0u);
            while (at < text.Length && at - start < 4 && Bytes.IsDigit(text[at]))
            {
                value = (value * 10) + text[at++] - '0';
            }

            if (at - start is 0 or > 3 || value > 255)
            {
                return false;
            }

            bits = (bits << 8) | value;
        }

        found = new FoundAddress(at, (UInt128)bits << 96, 32);
        return true;
    }

    private static bool TryV6(ReadOnlySpan<byte> text, out FoundAddress found)
    {
        found = default;
        var (length, colons) = (0, 0);
        while (length < text.Length && length < LongestV6 && (Bytes.IsHex(text[length]) || text[length] is (byte)':' or (byte)'.'))
        {
            colons += text[length++] == ':' ? 1 : 0;
        }

        if (colons < 2)
        {
            return false;
        }

        // What follows an address, a stop, a colon or ".443", belongs to the sentence.
        Span<ushort> groups = stackalloc ushort[8];
        for (text = text[..length]; text.Length > 1; text = Shorter(text))
        {
            if (Ipv6.TryParse(text, groups))
            {
                UInt128 bits = 0;
                foreach (var group in groups)
                {
                    bits = (bits << 16) | group;
                }

                found = new FoundAddress(text.Length, bits, 128);
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Shorter(ReadOnlySpan<byte> text) => text[^1] is (byte)':' or (byte)'.'
        ? text[..^1]
        : text[..Math.Max(text.LastIndexOf((byte)'.'), 0)];
}
