using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hikeshi.DuckDb.Proving;

/// <summary>
/// One link of a hash chain: SHA-256 over the head so far and all that is kept of an event and could not be read from
/// its line again. Each text is preceded by its length, so that no two events have the same bytes. The order of the
/// bytes reaches disk: it never changes.
/// </summary>
internal sealed class ChainLink : IDisposable
{
    public const int HeadBytes = SHA256.HashSizeInBytes;

    /// <summary>Used again for each link: making one costs as much as a hash.</summary>
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>Moves a head on by an event.</summary>
    public void Extend(byte[] head, in LinkedEvent item)
    {
        _length = 0;
        head.CopyTo(Room(HeadBytes));
        Add(item.Origin);
        Add(item.Sequence);
        Add(item.Received);
        Add(item.Time);
        Add(item.UtcOffset);
        Add(item.Assumed);
        Add(item.Line);
        Add(item.Cut);
        Add(item.Unit);
        Add(item.SourceAddress);
        Add(item.Transport);
        Add(item.File);
        Add(item.Raw);
        _hash.AppendData(_bytes.AsSpan(0, _length));
        _hash.GetHashAndReset(head);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(ulong number) => BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), number);

    private void Add(long? number)
    {
        Room(1)[0] = number is null ? (byte)0 : (byte)1;
        Add((ulong)(number ?? 0));
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        Add((ulong)text.Length);
        text.CopyTo(Room(text.Length));
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length < _length + bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }

        _length += bytes;
        return _bytes.AsSpan(_length - bytes, bytes);
    }
}
