using System.Numerics;
using System.Runtime.Intrinsics;

namespace Hikeshi.Values;

/// <summary>Dotted IPv4 addresses.</summary>
internal static class Ipv4
{
    private const int LongestText = 15;

    /// <summary>The length of the address at the start of a text, or 0.</summary>
    public static int Scan(ReadOnlySpan<byte> text)
    {
        // No byte of an address is a letter, so most places are told by the first one.
        if (text.IsEmpty || !Bytes.IsDigit(text[0]))
        {
            return 0;
        }

        var at = text.Length < Vector128<byte>.Count ? Octets(text) : OctetsAtOnce(text);
        return at > 0 && EndsHere(text, at) ? at : 0;
    }

    /// <summary>The length of four numbers with dots between them, or 0.</summary>
    private static int Octets(ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var octet = 0; octet < 4; octet++)
        {
            var value = 0;
            var digits = 0;
            while (at < text.Length && digits < 3 && Bytes.IsDigit(text[at]))
            {
                value = (value * 10) + text[at++] - '0';
                digits++;
            }

            if (digits == 0 || value > 255)
            {
                return 0;
            }

            if (octet < 3 && (at >= text.Length || text[at++] != '.'))
            {
                return 0;
            }
        }

        return at;
    }

    /// <summary>The same for a text with bytes enough: the digits of all are found with one comparison.</summary>
    private static int OctetsAtOnce(ReadOnlySpan<byte> text)
    {
        var values = Vector128.Create(text) - Vector128.Create((byte)'0');
        var digits = Vector128.Equals(Vector128.Min(values, Vector128.Create((byte)9)), values).ExtractMostSignificantBits();
        var at = 0;
        for (var octet = 0; octet < 4; octet++)
        {
            var length = BitOperations.TrailingZeroCount(~(digits >> at));
            if (length is 0 or > 3 || (length == 3 && Number(text.Slice(at, 3)) > 255))
            {
                return 0;
            }

            at += length;
            if (octet < 3 && text[at++] != '.')
            {
                return 0;
            }
        }

        return at;
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        (digits[0] * 100) + (digits[1] * 10) + digits[2] - ('0' * 111);

    /// <summary>
    /// True when an address is dotted and as it is canonically written: no colon, no zero before another digit. Looks
    /// at all bytes at once, so the memory must reach beyond the address; false also where it does not.
    /// </summary>
    public static bool IsCanonical(byte[] memory, int start, int length)
    {
        if (length > LongestText || start > memory.Length - Vector128<byte>.Count)
        {
            return false;
        }

        var text = Vector128.Create(memory.AsSpan(start, Vector128<byte>.Count));
        var colons = Vector128.Equals(text, Vector128.Create((byte)':')).ExtractMostSignificantBits();
        var zeros = Vector128.Equals(text, Vector128.Create((byte)'0')).ExtractMostSignificantBits();
        var dots = Vector128.Equals(text, Vector128.Create((byte)'.')).ExtractMostSignificantBits();

        // One bit a byte: a zero that starts a number and that another digit follows.
        var inside = (1u << length) - 1;
        var leading = zeros & ((dots << 1) | 1) & ~(dots >> 1) & (inside >> 1);
        return ((colons & inside) | leading) == 0;
    }

    private static bool EndsHere(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
        {
            return true;
        }

        var next = text[at];
        return !Bytes.IsWord(next) && !(next == '.' && at + 1 < text.Length && Bytes.IsDigit(text[at + 1]));
    }
}
