using System.Buffers.Binary;
using System.IO.Hashing;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// A record in bytes, little-endian: mark, checksum, length, origin (4 bytes each), sequence, ticks, cut (8 each), the
/// frame. The mark is a random number of the segment: after damage the next record is found by it, and no line that
/// somebody sends can pass for a record.
/// </summary>
internal static class RecordCodec
{
    public const int HeaderSize = 40;

    /// <summary>The longest frame that is kept whole; framers allow a quarter of it.</summary>
    public const int MostBytes = 256 << 10;

    private const int Checked = 8;

    public static void Write(Span<byte> to, uint mark, in RecordHeader header, ReadOnlySpan<byte> frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, mark);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], header.Length);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], header.Origin);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], header.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(to[24..], header.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(to[32..], header.Cut);
        frame.CopyTo(to[HeaderSize..]);
        BinaryPrimitives.WriteUInt32LittleEndian(to[4..], Sum(to[Checked..header.Size], mark));
    }

    /// <summary>Reads the header without a look at the checksum; for bytes that never left memory.</summary>
    public static RecordHeader ReadHeader(ReadOnlySpan<byte> at) => new(
        BinaryPrimitives.ReadInt32LittleEndian(at[8..]),
        BinaryPrimitives.ReadInt32LittleEndian(at[12..]),
        BinaryPrimitives.ReadInt64LittleEndian(at[16..]),
        BinaryPrimitives.ReadInt64LittleEndian(at[24..]),
        BinaryPrimitives.ReadInt64LittleEndian(at[32..]));

    public static RecordState Read(ReadOnlySpan<byte> at, uint mark, out RecordHeader header)
    {
        header = default;
        if (at.Length < HeaderSize)
        {
            return at.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(at) == mark ? RecordState.Partial : RecordState.Bad;
        }

        header = ReadHeader(at);
        if (BinaryPrimitives.ReadUInt32LittleEndian(at) != mark || (uint)header.Length > MostBytes || header.Sequence < 0)
        {
            return RecordState.Bad;
        }

        if (at.Length < header.Size)
        {
            return RecordState.Partial;
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(at[4..]) == Sum(at[Checked..header.Size], mark)
            ? RecordState.Whole
            : RecordState.Bad;
    }

    /// <summary>How many bytes to leave out until something looks like a record again.</summary>
    public static int Skip(ReadOnlySpan<byte> at, uint mark)
    {
        Span<byte> wanted = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, mark);
        var found = at[1..].IndexOf(wanted);
        return found >= 0 ? found + 1 : Math.Max(1, at.Length - 3);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes, uint mark) => (uint)XxHash3.HashToUInt64(bytes, mark);
}
