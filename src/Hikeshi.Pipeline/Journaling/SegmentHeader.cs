using System.Buffers.Binary;
using System.IO.Hashing;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// What a segment begins with, little-endian: <c>HIKESHIJ</c>, version (4 bytes), mark (4), first sequence (8),
/// checksum of these (4), 4 bytes of zero.
/// </summary>
/// <param name="Version">The layout of the file.</param>
/// <param name="Mark">What each record of it begins with.</param>
/// <param name="First">The sequence of its first frame.</param>
internal readonly record struct SegmentHeader(int Version, uint Mark, long First)
{
    public const int Size = 32;
    public const int CurrentVersion = 1;

    private const int Summed = 24;

    private static ReadOnlySpan<byte> Magic => "HIKESHIJ"u8;

    public void Write(Span<byte> to)
    {
        Magic.CopyTo(to);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(to[12..], Mark);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], First);
        BinaryPrimitives.WriteUInt32LittleEndian(to[Summed..], Crc32.HashToUInt32(to[..Summed]));
        to[(Summed + 4)..Size].Clear();
    }

    public static bool TryRead(ReadOnlySpan<byte> from, out SegmentHeader header)
    {
        header = default;
        if (from.Length < Size || !from.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(from[Summed..]) != Crc32.HashToUInt32(from[..Summed]))
        {
            return false;
        }

        header = new(
            BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(from[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[16..]));
        return header.First > 0;
    }
}
