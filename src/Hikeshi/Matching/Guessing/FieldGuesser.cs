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
    private static readonly SearchValues<byte> AddressSigns = SearchValues.Create(".:"u8);
    private static readonly SearchValues<byte> NumberSigns = SearchValues.Create("0123456789/"u8);
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
        Endpoints(line, start, end, slots);
        Named(line, start, end, "user"u8, _user, slots);
        Named(line, start, end, "interface"u8, _interface, slots);
    }

    /// <summary>Looks only where a dot or colon stands: every address has one among its first five bytes.</summary>
    private void Endpoints(ReadOnlySpan<byte> line, int start, int end, FieldSlots slots)
    {
        var ends = 0;
        for (var at = start; at < end && ends < 2;)
        {
            var sign = line[at..end].IndexOfAny(AddressSigns);
            if (sign < 0)
            {
                return;
            }

            var (first, next) = (at + sign, at + sign + 1);
            while (first > at && Bytes.IsHex(line[first - 1]))
            {
                first--;
            }

            at = next;
            if (first > start && (Bytes.IsWord(line[first - 1]) || line[first - 1] is (byte)'.' or (byte)'('))
            {
                // Inside a word, or the translated address that ASA prints in parentheses after the real one.
                at = line[next - 1] == '.' ? AfterNumbers(line, next, end) : next;
                continue;
            }

            var length = IpSyntax.Scan(line[first..end]);
            var mask = length > 0 ? MaskLength(line[(first + length)..end]) : 0;
            if (mask > 0 || IsMask(line.Slice(first, length)))
            {
                at = first + length + mask;
            }
            else if (length > 0)
            {
                at = (ends++ == 0 ? _source : _destination).Add(line, start, first, length, end, slots);
            }
        }
    }

    /// <summary>No host has an address above 255.0.0.0; packets go to the last of them only.</summary>
    private static bool IsMask(ReadOnlySpan<byte> address) => address.StartsWith("255."u8) && !address.SequenceEqual("255.255.255.255"u8);

    /// <summary>The length of <c>/255.255.255.0/0/0</c> after an address: a network with its protocol and port is no end point.</summary>
    private static int MaskLength(ReadOnlySpan<byte> text)
    {
        var length = !text.IsEmpty && text[0] == '/' ? Ipv4.Scan(text[1..]) : 0;
        if (length == 0)
        {
            return 0;
        }

        var rest = text[++length..].IndexOfAnyExcept(NumberSigns);
        return rest < 0 ? text.Length : length + rest;
    }

    /// <summary>The place after the digits and dots of an address that does not count: none of its dots can begin another.</summary>
    private static int AfterNumbers(ReadOnlySpan<byte> line, int at, int end)
    {
        for (var next = at; next < end && (Bytes.IsHex(line[next]) || line[next] == '.'); next++)
        {
            at = line[next] == '.' ? next + 1 : at;
        }

        return at;
    }

    /// <summary>The word after <c>user</c> or <c>interface</c>.</summary>
    private static void Named(
        ReadOnlySpan<byte> line, int start, int end, ReadOnlySpan<byte> name, int field, FieldSlots slots)
    {
        if (slots.Find(field) >= 0)
        {
            return;
        }

        for (var at = start; at < end;)
        {
            var found = line[at..end].IndexOf(name[1..]);
            if (found < 0)
            {
                return;
            }

            // The first letter may be a capital: the rest is what is looked for.
            at += found;
            var isName = at > start && (line[at - 1] | 0x20) == name[0] && (at - 1 == start || !Bytes.IsWord(line[at - 2]));
            at += name.Length - 1;
            if (isName && TryValue(line, at, end, name.Length > 4, out var from, out var length))
            {
                slots.Add(field, from, length, guessed: true);
                return;
            }
        }
    }

    /// <summary>
    /// A user's name must be marked (<c>user = x</c>, <c>user 'x'</c>, <c>User &lt;x&gt;</c>): a bare word after "user" is prose.
    /// </summary>
    private static bool TryValue(
        ReadOnlySpan<byte> line, int at, int end, bool bareIsValue, out int from, out int length)
    {
        if (at + 4 < end && Ascii.EqualsIgnoreCase(line.Slice(at, 4), "name"u8))
        {
            at += 4;
        }

        from = at;
        var marked = false;
        while (from < end && line[from] is (byte)' ' or (byte)'=' or (byte)':' or (byte)'\'' or (byte)'"' or (byte)'<')
        {
            marked |= line[from++] != ' ';
        }

        var text = line[from..end];
        length = text.IndexOfAny(ValueEnds);
        length = length < 0 ? Bytes.TrimmedEnd(text) : length;
        while (length > 0 && text[length - 1] is (byte)'.' or (byte)'!' or (byte)':')
        {
            length--;
        }

        return from > at && length > 0 && (marked || bareIsValue);
    }
}
