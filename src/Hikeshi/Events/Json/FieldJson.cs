using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Values;

namespace Hikeshi.Events.Json;

/// <summary>Writes field values as JSON: numbers as numbers, lists as arrays, the rest as canonical strings.</summary>
internal static class FieldJson
{
    public static void WriteValue(JsonBuffer to, FieldType type, ReadOnlySpan<byte> line, in FieldSlot slot, bool isPlain)
    {
        ReadOnlySpan<byte> text = slot.Value ?? line.Slice(slot.Start, slot.Length);
        switch (type)
        {
            case FieldType.Bool:
                to.Raw(text.Length == 4 ? "true"u8 : "false"u8);
                break;
            case FieldType.Int when slot.Value is null || ValueSyntax.Scan(FieldType.Int, text) == text.Length:
                to.Advance(ValueFormat.Write(type, text, to.Space(text.Length)));
                break;
            case FieldType.Ip or FieldType.Spi or FieldType.Hex when slot.Value is null:
                to.Raw((byte)'"');
                to.Advance(ValueFormat.Write(type, text, to.Space(text.Length + ValueFormat.Growth)));
                to.Raw((byte)'"');
                break;
            case not (FieldType.HexList or FieldType.Payloads) when isPlain && slot.Value is null:
                to.PlainString(text);
                break;
            case FieldType.HexList:
                HexList(to, text);
                break;
            case FieldType.Payloads:
                Payloads(to, text);
                break;
            default:
                to.String(text);
                break;
        }
    }

    private static void HexList(JsonBuffer to, ReadOnlySpan<byte> text)
    {
        to.Raw((byte)'[');
        var first = true;
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAny(Bytes.Blanks);
            length = length < 0 ? text.Length : length;
            if (length > 0)
            {
                to.Raw(first ? "\""u8 : ",\""u8);
                to.Advance(ValueFormat.Write(FieldType.Hex, text[..length], to.Space(length + ValueFormat.Growth)));
                to.Raw((byte)'"');
                first = false;
            }

            text = text[Math.Min(length + 1, text.Length)..];
        }

        to.Raw((byte)']');
    }

    /// <summary><c>HDR + SA (1) + NONE (0)</c>: name and type of each; HDR is the header, no payload.</summary>
    private static void Payloads(JsonBuffer to, ReadOnlySpan<byte> text)
    {
        to.Raw((byte)'[');
        var first = true;
        while (!text.IsEmpty)
        {
            var plus = text.IndexOf((byte)'+');
            var part = text[..(plus < 0 ? text.Length : plus)];
            part = part[Bytes.SkipBlanks(part, 0)..];
            part = part[..Bytes.TrimmedEnd(part)];
            var open = part.LastIndexOf((byte)'(');
            if (open > 0 && part[^1] == ')')
            {
                to.Raw(first ? "{\"name\":"u8 : ",{\"name\":"u8);
                to.String(part[..Bytes.TrimmedEnd(part[..open])]);
                var number = part[(open + 1)..^1];
                if (ValueSyntax.Scan(FieldType.Int, number) is > 0 and var digits && digits == number.Length)
                {
                    to.Raw(",\"type\":"u8);
                    to.Advance(ValueFormat.Write(FieldType.Int, number, to.Space(number.Length)));
                }

                to.Raw((byte)'}');
                first = false;
            }

            text = plus < 0 ? default : text[(plus + 1)..];
        }

        to.Raw((byte)']');
    }
}
