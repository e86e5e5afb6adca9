using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hikeshi.Files.Records;

/// <summary>
/// Resolves the escapes of a JSON string that Utf8JsonReader has checked. Unlike its own CopyString this leaves
/// bytes that are not UTF-8 as they are, and turns half a surrogate pair into U+FFFD.
/// </summary>
internal static class JsonEscapes
{
    private const int UnicodeLength = 6; // \uXXXX

    public static void Resolve(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        while (text.IndexOf((byte)'\\') is var slash and >= 0)
        {
            output.Write(text[..slash]);
            text = text[slash..];
            if (text[1] == (byte)'u')
            {
                text = text[Unicode(text, output)..];
            }
            else
            {
                output.Write([Simple(text[1])]);
                text = text[2..];
            }
        }

        output.Write(text);
    }

    private static byte Simple(byte letter) => letter switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => letter,
    };

    private static int Unicode(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        char first = Unit(text);
        int length = UnicodeLength;
        if (!Rune.TryCreate(first, out Rune rune))
        {
            bool pair = text[length..] is [(byte)'\\', (byte)'u', ..]
                && Rune.TryCreate(first, Unit(text[length..]), out rune);
            length += pair ? UnicodeLength : 0;
            rune = pair ? rune : Rune.ReplacementChar;
        }

        Span<byte> utf8 = stackalloc byte[4];
        output.Write(utf8[..rune.EncodeToUtf8(utf8)]);
        return length;
    }

    private static char Unit(ReadOnlySpan<byte> text) =>
        (char)ushort.Parse(text[2..UnicodeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
