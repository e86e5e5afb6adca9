using System.Buffers.Binary;
using System.Text;
using Hikeshi.Texts;

namespace Hikeshi.Catalog.Pack;

/// <summary>Reads what <see cref="PackWriter"/> wrote, from any place of the pack.</summary>
internal sealed class PackReader(byte[] bytes, int position)
{
    public int Position { get; private set; } = position;

    public int Number()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Position));
        Position += 4;
        return value;
    }

    public string Text() => OptionalText() ?? "";

    public string? OptionalText()
    {
        var length = Number();
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, Position, length);
        Position += length;
        return text;
    }

    public LocalText Local() => new(Text(), Text());

    public string[] Texts() => List(Text);

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }
}
