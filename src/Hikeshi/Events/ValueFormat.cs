using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Events;

/// <summary>Writes a field's text in its canonical form. Never longer than the text plus <see cref="Growth"/>.</summary>
internal static class ValueFormat
{
    /// <summary>The most bytes a canonical form has beyond its text: <c>0x</c> and zeros, or an expanded address.</summary>
    public const int Growth = 40;

    private const int SpiDigits = 8;

    public static int Write(FieldType type, ReadOnlySpan<byte> text, Span<byte> to)
    {
        switch (type)
        {
            case FieldType.Int:
                return Int(text, to);
            case FieldType.Ip:
                return Address(text, to);
            case FieldType.Spi:
                return Hex(text, to, SpiDigits);
            case FieldType.Hex:
                return Hex(text, to, 1);
            default:
                text.CopyTo(to);
                return text.Length;
        }
    }

    private static int Int(ReadOnlySpan<byte> text, Span<byte> to)
    {
        if (text[0] is >= (byte)'1' and <= (byte)'9')
        {
            text.CopyTo(to);
            return text.Length;
        }

        var at = 0;
        if (text[0] == '-')
        {
            to[at++] = (byte)'-';
            text = text[1..];
        }

        while (text.Length > 1 && text[0] == '0')
        {
            text = text[1..];
        }

        text.CopyTo(to[at..]);
        return at + text.Length;
    }

    private static int Hex(ReadOnlySpan<byte> text, Span<byte> to, int digits)
    {
        if (text.Length > 1 && (text[1] | 0x20) == 'x')
        {
            text = text[2..];
        }

        while (text.Length > digits && digits > 1 && text[0] == '0')
        {
            text = text[1..];
        }

        "0x"u8.CopyTo(to);
        var at = 2;
        for (var i = text.Length; i < digits; i++)
        {
            to[at++] = (byte)'0';
        }

        foreach (var b in text)
        {
            to[at++] = Bytes.IsDigit(b) ? b : (byte)(b | 0x20);
        }

        return at;
    }

    private static int Address(ReadOnlySpan<byte> text, Span<byte> to)
    {
        // Nearly all are dotted and canonical as sent: one look at at most fifteen bytes tells.
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b == ':')
            {
                return Ipv6Address(text, to);
            }

            // 010.001.002.003: zeros before a digit are not part of the number.
            var leading = b == '0' && (at == 0 || to[at - 1] == '.') && i + 1 < text.Length && text[i + 1] != '.';
            if (!leading)
            {
                to[at++] = b;
            }
        }

        return at;
    }

    private static int Ipv6Address(ReadOnlySpan<byte> text, Span<byte> to)
    {
        Span<ushort> groups = stackalloc ushort[8];
        if (Ipv6.TryParse(text, groups))
        {
            return Ipv6.Format(groups, to);
        }

        text.CopyTo(to);
        return text.Length;
    }
}
