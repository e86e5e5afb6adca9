using System.Buffers.Binary;
using System.Security.Cryptography;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Importing;

/// <summary>
/// The key of a line of a file: half of the SHA-256 over the line and how often it had come. The same line in another
/// copy of the file has the same key, so it is stored once. It reaches disk and never changes.
/// </summary>
internal static class LineKey
{
    public static EventKey Of(ReadOnlySpan<byte> line, int occurrence)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, occurrence);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(line);
        hash.AppendData(number);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(sum);

        // 0 is the origin of what the store received itself.
        return new EventKey(
            Math.Max(BinaryPrimitives.ReadUInt64BigEndian(sum), 1), BinaryPrimitives.ReadUInt64BigEndian(sum[sizeof(ulong)..]));
    }
}
