using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>A row of <c>events</c> that was read.</summary>
/// <param name="Moment">What it is sorted by, in microseconds since 1970, or null.</param>
/// <param name="Key">Its key.</param>
/// <param name="Event">The event.</param>
internal sealed record FoundEvent(long? Moment, EventKey Key, StoredEvent Event)
{
    /// <summary>The columns that <see cref="Read"/> reads, in their order.</summary>
    public const string Columns = """
        origin, sequence, epoch_us(moment), epoch_us(received), epoch_us(time), utc_offset, assumed, coalesce(late, FALSE),
        device, unit, source_address, coalesce(proxied, FALSE), proxy_address, transport, file, coalesce(line, 0), coalesce(cut, 0),
        coalesce(wrapped, FALSE), coalesce(raw_bytes, encode(raw))
        """;

    public static FoundEvent Read(DuckDBDataReader row)
    {
        var column = 0;
        var key = new EventKey(row.GetFieldValue<ulong>(column++), row.GetFieldValue<ulong>(column++));
        var moment = Number(row, column++);
        var received = Number(row, column++);
        var time = Number(row, column++);
        var (offset, assumed) = (column++, column++);
        var context = new EventContext
        {
            Key = key.ToString(),
            ReceivedTicks = received is { } known ? Moments.Ticks(known) : 0,
            Time = time is { } at
                ? new ResolvedTime(Moments.Ticks(at), row.GetInt16(offset), (TimeAssumptions)row.GetByte(assumed))
                : default,
            IsLate = row.GetBoolean(column++),
            Device = row.Text(column++),
            Unit = row.Text(column++),
            SourceAddress = row.Text(column++),
            IsProxied = row.GetBoolean(column++),
            ProxyAddress = row.Text(column++),
            SourceTransport = row.Text(column++),
            File = row.Text(column++),
            Line = row.GetInt64(column++),
            Cut = row.GetInt64(column++),
            IsWrapped = row.GetBoolean(column++),
        };
        return new FoundEvent(moment, key, new StoredEvent(row.Bytes(column), context));
    }

    private static long? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
