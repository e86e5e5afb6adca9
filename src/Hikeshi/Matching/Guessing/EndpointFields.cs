using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Matching.Guessing;

/// <summary>Stores one guessed end point: <c>interface:address/port</c>, of which only the address must be there.</summary>
internal sealed class EndpointFields(FieldDictionary fields, string end)
{
    /// <summary>True for the bytes that names of interfaces are made of.</summary>
    private static readonly bool[] NameBytes =
        [.. Enumerable.Range(0, 256).Select(b => Bytes.IsWord((byte)b) || b is '-' or '.')];

    private static readonly byte[][] Labels =
    [
        "src"u8.ToArray(), "dst"u8.ToArray(), "source"u8.ToArray(), "destination"u8.ToArray(), "local"u8.ToArray(),
        "remote"u8.ToArray(), "peer"u8.ToArray(), "ip"u8.ToArray(), "address"u8.ToArray(), "host"u8.ToArray(),
    ];

    private readonly int _interface = fields.NumberOf(end + ".interface");
    private readonly int _ip = fields.NumberOf(end + ".ip");
    private readonly int _port = fields.NumberOf(end + ".port");
    private readonly int _service = fields.NumberOf(end + ".service");

    /// <summary>Adds the fields around an address and returns where the end point is over.</summary>
    public int Add(ReadOnlySpan<byte> line, int start, int at, int length, int end, FieldSlots slots)
    {
        if (InterfaceBefore(line, start, at) is > 0 and var name)
        {
            slots.Add(_interface, at - 1 - name, name, guessed: true);
        }

        slots.Add(_ip, at, length, guessed: true);
        at += length;
        if (at + 1 >= end || line[at] is not ((byte)'/' or (byte)':'))
        {
            return at;
        }

        var port = ValueSyntax.Scan(FieldType.Int, line[(at + 1)..end]);
        if (port > 0)
        {
            slots.Add(_port, at + 1, port, guessed: true);
            return at + 1 + port;
        }

        var word = 0;
        while (line[at] == '/' && at + 1 + word < end && (Bytes.IsWord(line[at + 1 + word]) || line[at + 1 + word] == '-'))
        {
            word++;
        }

        if (word > 0)
        {
            slots.Add(_service, at + 1, word, guessed: true);
        }

        return at + 1 + word;
    }

    private static int InterfaceBefore(ReadOnlySpan<byte> line, int start, int at)
    {
        if (at - 1 <= start || line[at - 1] != ':')
        {
            return 0;
        }

        var length = 0;
        while (at - 2 - length >= start && NameBytes[line[at - 2 - length]])
        {
            length++;
        }

        return IsLabel(line.Slice(at - 1 - length, length)) ? 0 : length;
    }

    /// <summary><c>src:10.0.0.0</c> says which end the address is, not where it is.</summary>
    private static bool IsLabel(ReadOnlySpan<byte> name)
    {
        foreach (var label in Labels)
        {
            if (Ascii.EqualsIgnoreCase(name, label))
            {
                return true;
            }
        }

        return false;
    }
}
