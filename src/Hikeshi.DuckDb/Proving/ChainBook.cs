using System.Text;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Writing;

namespace Hikeshi.DuckDb.Proving;

/// <summary>
/// Grows the hash chains of one file while it is written. After a transaction that failed it must be thrown away: its
/// heads are ahead of the file's.
/// </summary>
/// <param name="connection">The writer's.</param>
/// <param name="catalog">The file.</param>
internal sealed class ChainBook(DuckDBConnection connection, string catalog) : IDisposable
{
    /// <summary>How many hours stay in memory; an earlier one is read again.</summary>
    private const int KeptHours = 3;

    private readonly SortedDictionary<long, HourChains> _hours = [];
    private readonly ChainLink _link = new();

    public void Dispose() => _link.Dispose();

    /// <summary>Adds the rows of a chunk in their order.</summary>
    public void Add(ColumnChunk chunk)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            var received = Number<long>(chunk, EventColumn.Received, row);
            var chain = Hour(HourOf(received ?? 0)).Of(chunk.Text(EventColumn.Device, row));
            _link.Extend(chain.Head, new LinkedEvent
            {
                Origin = chunk.Get<ulong>(EventColumn.Origin, row),
                Sequence = chunk.Get<ulong>(EventColumn.Sequence, row),
                Received = received,
                Time = Number<long>(chunk, EventColumn.Time, row),
                UtcOffset = Number<short>(chunk, EventColumn.UtcOffset, row),
                Assumed = Number<byte>(chunk, EventColumn.Assumed, row),
                Line = Number<long>(chunk, EventColumn.Line, row),
                Cut = Number<long>(chunk, EventColumn.Cut, row),
                Unit = chunk.Text(EventColumn.Unit, row),
                SourceAddress = chunk.Text(EventColumn.SourceAddress, row),
                Transport = chunk.Text(EventColumn.Transport, row),
                File = chunk.Text(EventColumn.File, row),
                Raw = chunk.Text(chunk.IsSet(EventColumn.RawBytes, row) ? EventColumn.RawBytes : EventColumn.Raw, row),
            });
            chain.Events++;
            chain.IsTouched = true;
        }
    }

    /// <summary>Writes the rows of chains that have grown; part of the transaction of their events.</summary>
    public void Store()
    {
        var grown = false;
        connection.Run("CREATE OR REPLACE TEMP TABLE grown (device VARCHAR, hour TIMESTAMP, events BIGINT, head BLOB)");
        using (var fresh = connection.CreateAppender(catalog, "main", "chains"))
        using (var known = connection.CreateAppender("temp", "main", "grown"))
        {
            foreach (var (hour, chains) in _hours)
            {
                foreach (var (device, chain) in chains.All.Where(c => c.Value.IsTouched))
                {
                    var row = (chain.IsStored ? known : fresh).CreateRow();
                    row.AppendValue(Encoding.UTF8.GetString(device)).AppendValue(Moments.Utc(hour));
                    row.AppendValue(chain.Events).AppendValue(chain.Head).EndRow();
                    grown |= chain.IsStored;
                    (chain.IsStored, chain.IsTouched) = (true, false);
                }
            }
        }

        if (grown)
        {
            connection.Run($"""
                UPDATE {catalog}.chains c SET events = g.events, head = g.head
                FROM temp.grown g WHERE c.device = g.device AND c.hour = g.hour
                """);
        }

        while (_hours.Count > KeptHours)
        {
            _hours.Remove(_hours.First().Key);
        }
    }

    public static long HourOf(long microseconds) =>
        microseconds - (((microseconds % Moments.MicrosecondsAnHour) + Moments.MicrosecondsAnHour) % Moments.MicrosecondsAnHour);

    private static T? Number<T>(ColumnChunk chunk, EventColumn column, int row)
        where T : unmanaged => chunk.IsSet(column, row) ? chunk.Get<T>(column, row) : null;

    private HourChains Hour(long hour)
    {
        if (_hours.TryGetValue(hour, out var known))
        {
            return known;
        }

        var chains = new HourChains();
        using var command = connection.Command(
            $"SELECT device, events, head FROM {catalog}.chains WHERE hour = $1", Moments.Utc(hour));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            using var head = reader.GetStream(2);
            var chain = new Chain { Events = reader.GetInt64(1), IsStored = true };
            head.ReadExactly(chain.Head);
            chains.Load(Encoding.UTF8.GetBytes(reader.GetString(0)), chain);
        }

        _hours.Add(hour, chains);
        return chains;
    }
}
