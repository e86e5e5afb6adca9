using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.DuckDb.Exporting;

/// <summary>
/// The events of a file in the order in which they came, for somebody who takes them as slowly as he likes: they are read
/// in pieces, and nothing of the database is in use between two of them. What comes later than the beginning is left out: it
/// might come faster than it is taken.
/// </summary>
/// <param name="database">Where the file is attached.</param>
/// <param name="file">The file; somebody keeps it.</param>
/// <param name="query">Which events.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class FilePieces(StoreDatabase database, EventFile file, Query query, CancellationToken cancel)
{
    /// <summary>How many events are in memory at a time.</summary>
    private const int Piece = 8192;

    private readonly long _end = file.Events;

    public IEnumerable<FoundEvent> Read()
    {
        var next = 0L;
        List<FoundEvent> events;
        do
        {
            (events, next) = ReadFrom(next);
            foreach (var item in events)
            {
                yield return item;
            }
        }
        while (events.Count == Piece);
    }

    /// <exception cref="StoreException">The store cannot answer.</exception>
    private (List<FoundEvent> Events, long Next) ReadFrom(long row)
    {
        var sql = new SearchSql(query);
        sql.Rows(row, _end);
        file.Gate.Enter();
        try
        {
            return database.Ask(connection => Run(connection, sql, row), cancel);
        }
        finally
        {
            file.Gate.Leave();
        }
    }

    private (List<FoundEvent> Events, long Next) Run(DuckDBConnection connection, SearchSql sql, long next)
    {
        using var command = connection.Command(
            $"SELECT {FoundEvent.Columns}, rowid FROM {file.Catalog}.events WHERE {sql.Where} LIMIT {Piece}", sql.Values);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var events = new List<FoundEvent>();
        while (reader.Read())
        {
            events.Add(FoundEvent.Read(reader));
            next = reader.GetInt64(reader.FieldCount - 1) + 1;
        }

        return (events, next);
    }
}
