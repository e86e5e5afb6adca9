using System.Text;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Proving;

/// <summary>The chains of a file, as they are stored and as its events give them.</summary>
/// <param name="file">The name of the file.</param>
internal sealed class FileChains(string file)
{
    private const string Columns = """
        origin, sequence, epoch_us(received), epoch_us(time), utc_offset, assumed, line, cut,
        unit, source_address, transport, file, device, coalesce(raw_bytes, encode(raw))
        """;

    private readonly Dictionary<(string Device, long Hour), (long Events, byte[] Head)> _stored = [];
    private readonly Dictionary<(string Device, long Hour), Chain> _walked = [];

    public long Events { get; private set; }

    public IEnumerable<ChainHead> Heads => _stored.Select(
        c => new ChainHead(file, c.Key.Device, Hour(c.Key.Hour), c.Value.Events, Convert.ToHexStringLower(c.Value.Head)));

    public void Load(DuckDBConnection connection, string catalog)
    {
        using var command = connection.Command($"SELECT device, epoch_us(hour), events, head FROM {catalog}.chains ORDER BY hour, device");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _stored[(reader.GetString(0), reader.GetInt64(1))] = (reader.GetInt64(2), reader.Bytes(3));
        }
    }

    /// <summary>Walks over the events in the order in which they were written; without a sort, rows come in it.</summary>
    public void Walk(DuckDBConnection connection, string catalog)
    {
        using var link = new ChainLink();
        using var command = connection.Command($"SELECT {Columns} FROM {catalog}.events");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var received = Number(reader, 2);
            var chain = Of(reader.Text(12) ?? "", ChainBook.HourOf(received ?? 0));
            link.Extend(chain.Head, new LinkedEvent
            {
                Origin = reader.GetFieldValue<ulong>(0),
                Sequence = reader.GetFieldValue<ulong>(1),
                Received = received,
                Time = Number(reader, 3),
                UtcOffset = reader.IsDBNull(4) ? null : reader.GetInt16(4),
                Assumed = reader.IsDBNull(5) ? null : reader.GetByte(5),
                Line = Number(reader, 6),
                Cut = Number(reader, 7),
                Unit = Text(reader, 8),
                SourceAddress = Text(reader, 9),
                Transport = Text(reader, 10),
                File = Text(reader, 11),
                Raw = reader.Bytes(13),
            });
            chain.Events++;
            Events++;
        }
    }

    public IEnumerable<Finding> Findings()
    {
        foreach (var key in _stored.Keys.Union(_walked.Keys).Order())
        {
            var (expected, head) = _stored.GetValueOrDefault(key);
            var found = _walked.GetValueOrDefault(key)?.Events ?? 0;
            if (found != expected || (found > 0 && !_walked[key].Head.AsSpan().SequenceEqual(head)))
            {
                var kind = found < expected ? FindingKind.Missing : found > expected ? FindingKind.Added : FindingKind.Changed;
                yield return new Finding(kind, file, key.Device, Hour(key.Hour), expected, found);
            }
        }
    }

    /// <summary>Devices beyond so many an hour share a chain without a name.</summary>
    private Chain Of(string device, long hour)
    {
        var key = _stored.ContainsKey((device, hour)) || !_stored.ContainsKey(("", hour)) ? (device, hour) : ("", hour);
        if (!_walked.TryGetValue(key, out var chain))
        {
            chain = new Chain();
            _walked.Add(key, chain);
        }

        return chain;
    }

    private static DateTime? Hour(long hour) => hour == 0 ? null : Moments.Utc(hour);

    private static long? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static byte[]? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : Encoding.UTF8.GetBytes(row.GetString(column));
}
