using System.Buffers;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Matching.Guessing;

/// <summary>
/// Picks addresses, ports, interfaces and users out of a text that no template explains. Everything it stores is
/// marked as guessed: the first end point counts as the source, the second as the destination.
/// </summary>
internal sealed class FieldGuesser(FieldDictionary fields)
{
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" ,'\"><()"u8);

    private readonly EndpointFields _source = new(fields, "source");
    private readonly EndpointFields _destination = new(fields, "destination");
    private readonly int _user = fields.NumberOf("user.name");
    private readonly int _interface = fields.NumberOf("interface");

    /// <summary>Adds guessed fields for a text.</summary>
    /// <param name="line">The line being read.</param>
    /// <param name="start">Where the text starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="slots">Where the fields go.</param>
    public void Guess(ReadOnlySpan<byte> line, int start, int end, FieldSlots slots)
    {
        var ends = 0;
        for (var at = start; at < end; at++)
        {
            var b = line[at];
            if (at > start && (Bytes.IsWord(line[at - 1]) || line[at - 1] == '.'))
            {
                continue;
            }

            if (ends < 2 && (Bytes.IsHex(b) || b == ':'))
            {
                var length = IpSyntax.Scan(line[at..end]);
                if (length > 0 && !IsParenthesised(line, start, at))
                {
                    var endpoint = ends++ == 0 ? _source : _destination;
                    at = endpoint.Add(line, start, at, length, end, slots) - 1;
                    continue;
                }

                at += Math.Max(length - 1, 0);
            }

            if (b is (byte)'u' or (byte)'U' or (byte)'i')
            {
                Named(line, at, end, slots);
            }
        }
    }

    /// <summary>ASA prints the translated address in parentheses after the real one.</summary>
    private static bool IsParenthesised(ReadOnlySpan<byte> line, int start, int at) => at > start && line[at - 1] == '(';

    private void Named(ReadOnlySpan<byte> line, int at, int end, FieldSlots slots)
    {
        var rest = line[at..end];
        var (field, length) = StartsWith(rest, "username"u8) ? (_user, 8)
            : StartsWith(rest, "user"u8) ? (_user, 4)
            : StartsWith(rest, "interface"u8) ? (_interface, 9)
            : (-1, 0);
        if (field < 0 || slots.Find(field) >= 0)
        {
            return;
        }

        var value = length;
        while (value < rest.Length && rest[value] is (byte)' ' or (byte)'=' or (byte)':' or (byte)'\'' or (byte)'"' or (byte)'<')
        {
            value++;
        }

        var valueLength = rest[value..].IndexOfAny(ValueEnds);
        valueLength = valueLength < 0 ? Bytes.TrimmedEnd(rest[value..]) : valueLength;
        while (valueLength > 0 && rest[value + valueLength - 1] is (byte)'.' or (byte)'!' or (byte)':')
        {
            valueLength--;
        }

        // A word right after "user" without a sign of a value is prose: "user authentication".
        var marked = value > length && rest[(value - 1)..value] is not [(byte)' '] || field == _interface
            || (length < rest.Length && rest[length..value].IndexOfAnyExcept((byte)' ') >= 0);
        if (value > length && valueLength > 0 && marked)
        {
            slots.Add(field, at + value, valueLength, guessed: true);
        }
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length > word.Length && !Bytes.IsWord(text[word.Length]) && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
