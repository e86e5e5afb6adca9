using System.Buffers.Binary;
using System.Security.Cryptography;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Proving;

/// <summary>
/// One link of a hash chain: SHA-256 over the head so far and all that is kept of an event and could not be read from
/// its line again. Each text is preceded by its length, so that no two events have the same bytes. The order of the
/// bytes reaches disk: it never changes.
/// </summary>
internal sealed class ChainLink
{
    public const int HeadBytes = SHA256.HashSizeInBytes;

    private byte[] _bytes = new byte[4096];
    private int _length;

    public void Begin(ReadOnlySpan<byte> head)
    {
        _length = 0;
        head.CopyTo(Room(HeadBytes));
    }

    public void Add(ulong number) => BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), number);

    /// <summary>A number that may be absent.</summary>
    public void Add(long? number)
    {
        Room(1)[0] = number is null ? (byte)0 : (byte)1;
        Add((ulong)(number ?? 0));
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        Add((ulong)text.Length);
        text.CopyTo(Room(text.Length));
    }

    public void End(Span<byte> head) => SHA256.HashData(_bytes.AsSpan(0, _length), head);

    /// <summary>The columns beside the raw line that a link holds, in their order.</summary>
    public static IReadOnlyList<EventColumn> Numbers { get; } =
        [EventColumn.Received, EventColumn.Time, EventColumn.UtcOffset, EventColumn.Assumed, EventColumn.Line, EventColumn.Cut];

    /// <summary>The texts that a link holds, in their order; the raw line comes last.</summary>
    public static IReadOnlyList<EventColumn> Texts { get; } =
        [EventColumn.Unit, EventColumn.SourceAddress, EventColumn.Transport, EventColumn.File];

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
