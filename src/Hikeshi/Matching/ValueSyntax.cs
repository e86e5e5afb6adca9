using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Matching;

/// <summary>How far a typed value reaches at the start of a text.</summary>
internal static class ValueSyntax
{
    private const int MostDigits = 18;
    private const int MostHexDigits = 16;
    private const int LeastAddressDigits = 6;

    /// <summary>The length of a value of a type, or 0. Not for text and word: they end where something else begins.</summary>
    public static int Scan(FieldType type, ReadOnlySpan<byte> text) => type switch
    {
        FieldType.Int => Int(text),
        FieldType.Ip => IpSyntax.Scan(text),
        FieldType.Mask => Mask(text),
        FieldType.Spi or FieldType.Hex => Hex(text),
        FieldType.HexList => HexList(text),
        FieldType.Bool => Bool(text),
        _ => 0,
    };

    private static int Int(ReadOnlySpan<byte> text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var start = at;
        while (at < text.Length && Bytes.IsDigit(text[at]))
        {
            at++;
        }

        return at - start is > 0 and <= MostDigits && (at == text.Length || !Bytes.IsLetter(text[at])) ? at : 0;
    }

    private static int Mask(ReadOnlySpan<byte> text) =>
        IpSyntax.Scan(text) is > 0 and var address ? address
        : Int(text) is > 0 and <= 3 and var prefix && text[0] != '-' ? prefix
        : 0;

    private static int Hex(ReadOnlySpan<byte> text)
    {
        var start = text.Length > 1 && text[0] == '0' && (text[1] | 0x20) == 'x' ? 2 : 0;
        var at = start;
        while (at < text.Length && Bytes.IsHex(text[at]))
        {
            at++;
        }

        return at - start is > 0 and <= MostHexDigits && (at == text.Length || !Bytes.IsWord(text[at])) ? at : 0;
    }

    private static int HexList(ReadOnlySpan<byte> text)
    {
        var end = 0;
        var at = 0;
        while (Hex(text[at..]) is > 0 and var length && IsAddress(text.Slice(at, length)))
        {
            end = at + length;
            at = Bytes.SkipBlanks(text, end);
        }

        return end;
    }

    /// <summary>Words such as "added" and counts such as "12" could be hexadecimal, too: without 0x an address is longer and has a digit.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> hex) =>
        hex.StartsWith("0x"u8) || hex.StartsWith("0X"u8) || (hex.Length >= LeastAddressDigits && hex.ContainsAnyInRange((byte)'0', (byte)'9'));

    private static int Bool(ReadOnlySpan<byte> text) =>
        IsWord(text, "true"u8) ? 4 : IsWord(text, "false"u8) ? 5 : 0;

    private static bool IsWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word)
        && (text.Length == word.Length || !Bytes.IsWord(text[word.Length]));
}
