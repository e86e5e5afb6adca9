using System.Text;
using Hikeshi.Events;
using Hikeshi.Values;

namespace Hikeshi.Reporting;

/// <summary>
/// The shape of a text that no template explains: recognised fields, addresses, hexadecimal and numbers give way to
/// placeholders, so that all lines of one unknown wording count as one. Memory is the caller's, nothing is allocated.
/// </summary>
internal ref struct WordingShape(Span<byte> to)
{
    public const int MostBytes = 200;

    private const int LeastHexDigits = 6;

    private readonly Span<byte> _to = to;
    private int _length;

    /// <summary>Writes the ID, a blank and the shape of the text; returns what was written.</summary>
    public static ReadOnlySpan<byte> Write(Event item, Span<byte> to)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(item.Id, to, out var start, new('D', 6));
        to[start++] = (byte)' ';
        var shape = new WordingShape(to) { _length = start };
        shape.Text(item);
        return to[..shape._length];
    }

    private void Text(Event item)
    {
        var line = item.LineBytes;
        var end = item.TextPiece.End;
        for (var at = item.TextPiece.Start; at < end;)
        {
            var isStart = at == item.TextPiece.Start || !Bytes.IsWord(line[at - 1]);
            var length = isStart ? Word(item, line[at..end], at) : 0;
            length = length > 0 ? length : Number(line[at..end]);
            if (length == 0)
            {
                length = Rune.DecodeFromUtf8(line[at..end], out _, out var bytes) == System.Buffers.OperationStatus.Done ? bytes : 1;
                length = Append(line.Slice(at, length)) ? length : -1;
            }

            if (length < 0)
            {
                return;
            }

            at += length;
        }
    }

    /// <summary>Replaces a field, an address or a hexadecimal word; 0 when there is none, -1 when there is no room.</summary>
    private int Word(Event item, ReadOnlySpan<byte> text, int place)
    {
        foreach (ref readonly var slot in item.Slots.All)
        {
            if (slot.Start == place && slot.Length > 0 && slot.Length <= text.Length)
            {
                return Placeholder(item.Dictionary[slot.Field].Name) ? slot.Length : -1;
            }
        }

        if (IpSyntax.Scan(text) is > 0 and var address)
        {
            return Placeholder("ip") ? address : -1;
        }

        var hex = Hex(text);
        return hex > 0 && !Placeholder("hex") ? -1 : hex;
    }

    private int Number(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        while (digits < text.Length && Bytes.IsDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && !Placeholder("n") ? -1 : digits;
    }

    /// <summary><c>0x1f</c>, or at least six hexadecimal digits, letters and digits among them: words are not numbers.</summary>
    private static int Hex(ReadOnlySpan<byte> text)
    {
        var marked = text.Length > 2 && text[0] == '0' && (text[1] | 0x20) == 'x';
        var at = marked ? 2 : 0;
        var (start, digits) = (at, 0);
        while (at < text.Length && Bytes.IsHex(text[at]))
        {
            digits += Bytes.IsDigit(text[at++]) ? 1 : 0;
        }

        var isWhole = at == text.Length || !Bytes.IsWord(text[at]);
        var isNumber = marked ? at > start : at - start >= LeastHexDigits && digits > 0 && digits < at - start;
        return isWhole && isNumber ? at : 0;
    }

    private bool Placeholder(string name)
    {
        if (_length + name.Length + 2 > Math.Min(_to.Length, MostBytes))
        {
            return false;
        }

        _to[_length++] = (byte)'<';
        _length += Encoding.UTF8.GetBytes(name, _to[_length..]);
        _to[_length++] = (byte)'>';
        return true;
    }

    private bool Append(ReadOnlySpan<byte> text)
    {
        if (_length + text.Length > Math.Min(_to.Length, MostBytes))
        {
            return false;
        }

        text.CopyTo(_to[_length..]);
        _length += text.Length;
        return true;
    }
}
