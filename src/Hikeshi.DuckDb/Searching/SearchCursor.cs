using System.Buffers.Binary;
using System.Buffers.Text;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>The last event of a page: its place in the order of events.</summary>
/// <param name="Order">The order of the search.</param>
/// <param name="Moment">In microseconds since 1970, or null.</param>
/// <param name="Key">Its key.</param>
internal readonly record struct SearchCursor(SearchOrder Order, long? Moment, EventKey Key)
{
    private const byte Version = 1;
    private const int Bytes = 27;
    private const int MomentAt = 3;
    private const int SequenceAt = 11;
    private const int OriginAt = 19;

    /// <exception cref="StoreException">The text is none of a cursor, or of another order.</exception>
    public static SearchCursor? Read(string? text, SearchOrder order)
    {
        if (text is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Bytes];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length != Bytes || bytes[0] != Version || bytes[1] != (byte)order)
        {
            throw new QuestionException(StoreTexts.BadCursor);
        }

        return new SearchCursor(
            order,
            bytes[2] == 0 ? null : BinaryPrimitives.ReadInt64BigEndian(bytes[MomentAt..]),
            new EventKey(BinaryPrimitives.ReadUInt64BigEndian(bytes[OriginAt..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[SequenceAt..])));
    }

    /// <summary>The place just before the first event of a moment and after: what the newest first have before it, and the oldest first from it on.</summary>
    public static SearchCursor? At(DateTime? place, SearchOrder order)
    {
        if (place is not { } at)
        {
            return null;
        }

        var moment = Moments.Microseconds(at.Ticks);
        return order == SearchOrder.NewestFirst
            ? new SearchCursor(order, moment, new EventKey(0, 0))
            : new SearchCursor(order, moment - 1, new EventKey(ulong.MaxValue, ulong.MaxValue));
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        (bytes[0], bytes[1], bytes[2]) = (Version, (byte)Order, Moment is null ? (byte)0 : (byte)1);
        BinaryPrimitives.WriteInt64BigEndian(bytes[MomentAt..], Moment ?? 0);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[SequenceAt..], Key.Number);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[OriginAt..], Key.Origin);
        return Base64Url.EncodeToString(bytes);
    }
}
