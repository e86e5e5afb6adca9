using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Hikeshi.Texts;

namespace Hikeshi.Catalog.Pack;

/// <summary>Appends values to a catalog pack: little-endian counts, UTF-8 texts with their length first.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Number(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        _bytes.Write(four);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(value);
        Number(utf8.Length);
        _bytes.Write(utf8);
    }

    public void Local(LocalText text)
    {
        Text(text.En);
        Text(text.Ja);
    }

    public void Texts(IReadOnlyList<string> texts) => List(texts, Text);

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);
}
