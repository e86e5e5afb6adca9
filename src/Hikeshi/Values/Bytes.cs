using System.Buffers;
using System.Runtime.CompilerServices;

namespace Hikeshi.Values;

/// <summary>Classes of bytes that lines are made of.</summary>
internal static class Bytes
{
    public static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);

    /// <summary>The first byte of U+00A0 in UTF-8 (the second is A0): web pages put it where devices print two blanks.</summary>
    public const byte NoBreakSpace = 0xC2;

    public static readonly SearchValues<byte> BlanksAndColon = SearchValues.Create(" \t\r\n:"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 25;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(byte b) => IsDigit(b) || IsLetter(b) || b == '_';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHex(byte b) => IsDigit(b) || (uint)((b | 0x20) - 'a') <= 5;

    /// <summary>The value of a hexadecimal digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HexValue(byte b) => IsDigit(b) ? b - '0' : (b | 0x20) - 'a' + 10;

    /// <summary>The first place from <paramref name="at"/> where no blank stands; mostly that place itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<byte> text, int at) =>
        (uint)at < (uint)text.Length && text[at] is > (byte)' ' and < NoBreakSpace ? at : SkipMoreBlanks(text, at);

    private static int SkipMoreBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            if (IsBlank(text[at]))
            {
                at++;
            }
            else if (text[at] == NoBreakSpace && at + 1 < text.Length && text[at + 1] == 0xA0)
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The length without blanks at the end.</summary>
    public static int TrimmedEnd(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
