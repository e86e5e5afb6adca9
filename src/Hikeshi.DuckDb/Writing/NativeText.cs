using System.Runtime.InteropServices;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// A text as the database lays it out (<c>duckdb_string_t</c>): its length, then up to twelve bytes in place, or four
/// bytes of its beginning and its address.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeText
{
    public const int Inlined = 12;

    [FieldOffset(0)]
    private uint _length;

    [FieldOffset(4)]
    private fixed byte _inlined[Inlined];

    [FieldOffset(4)]
    private uint _prefix;

    [FieldOffset(8)]
    private byte* _address;

    /// <summary>Makes one; a text that does not fit in place is copied into the arena.</summary>
    public static NativeText Of(ReadOnlySpan<byte> text, TextArena arena) =>
        text.Length <= Inlined ? InPlace(text) : At(arena.Copy(text), text.Length);

    /// <summary>Makes one of a text that stays where it is.</summary>
    public static NativeText At(byte* address, int length)
    {
        if (length <= Inlined)
        {
            return InPlace(new ReadOnlySpan<byte>(address, length));
        }

        var text = new NativeText { _length = (uint)length, _address = address };
        text._prefix = *(uint*)address;
        return text;
    }

    /// <summary>The bytes of a text that lies in the database's memory.</summary>
    public static ReadOnlySpan<byte> Bytes(NativeText* text) => text->_length <= Inlined
        ? new ReadOnlySpan<byte>((byte*)text + 4, (int)text->_length)
        : new ReadOnlySpan<byte>(text->_address, (int)text->_length);

    private static NativeText InPlace(ReadOnlySpan<byte> text)
    {
        var made = new NativeText { _length = (uint)text.Length };
        text.CopyTo(new Span<byte>(made._inlined, Inlined));
        return made;
    }
}
