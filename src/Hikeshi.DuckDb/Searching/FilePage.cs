using System.Globalization;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>
/// The first events of one file in the order of a search. To sort whole events takes the database some 8 KB of memory for
/// each, which it cannot lend to anything else meanwhile; so many events are read in pieces whose ends are found first,
/// by sorting nothing but their times.
/// </summary>
/// <param name="connection">The search's own.</param>
/// <param name="file">The file, attached.</param>
/// <param name="search">What is searched for.</param>
/// <param name="bounds">The time that it asks for.</param>
/// <param name="cancel">Stops it between two pieces; who asks interrupts the connection, too.</param>
internal sealed class FilePage(DuckDBConnection connection, EventFile file, EventSearch search, TimeBounds bounds, CancellationToken cancel)
{
    /// <summary>So many whole events are sorted at a time.</summary>
    private const int Piece = 500;

    /// <summary>The first events after a place.</summary>
    /// <param name="after">The place; null for the beginning.</param>
    /// <param name="most">How many at most.</param>
    public List<FoundEvent> Read(SearchCursor? after, int most) => most <= Piece + 1
        ? First(FoundEvent.Columns, after, most, FoundEvent.Read)
        : Pieces(after, First("epoch_us(moment)", after, most, row => row.IsDBNull(0) ? null : (long?)row.GetInt64(0)));

    /// <summary>The rows of the first span that has enough of them.</summary>
    private List<T> First<T>(string columns, SearchCursor? after, int most, Func<DuckDBDataReader, T> read)
    {
        var rows = new List<T>();
        foreach (var window in TimeWindows.Of(file, bounds, after, search.Order))
        {
            cancel.ThrowIfCancellationRequested();
            rows = Rows(columns, after, window, most, read);
            if (rows.Count == most)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>Events whose times are known.</summary>
    private List<FoundEvent> Pieces(SearchCursor? after, List<long?> times)
    {
        var found = new List<FoundEvent>(times.Count);
        while (found.Count < times.Count)
        {
            cancel.ThrowIfCancellationRequested();
            var piece = Math.Min(Piece, times.Count - found.Count);

            // What came meanwhile may have moved the times: the place where the piece before ended has not moved.
            var (first, last) = (found.Count == 0 ? times[0] : found[^1].Moment, times[found.Count + piece - 1]);
            var window = first is { } one && last is { } other ? new TimeBounds(Math.Min(one, other), Math.Max(one, other)) : TimeBounds.None;
            var events = Rows(FoundEvent.Columns, after, window, piece, FoundEvent.Read);
            if (events.Count == 0)
            {
                break;
            }

            found.AddRange(events);
            after = new SearchCursor(search.Order, found[^1].Moment, found[^1].Key);
        }

        return found;
    }

    private List<T> Rows<T>(string columns, SearchCursor? after, TimeBounds window, int most, Func<DuckDBDataReader, T> read)
    {
        var sql = new SearchSql(search.Query);
        sql.Within(window);
        sql.After(after);
        var order = search.Order == SearchOrder.NewestFirst
            ? "moment DESC NULLS LAST, sequence DESC, origin DESC"
            : "moment ASC NULLS FIRST, sequence ASC, origin ASC";
        using var command = connection.Command(
            string.Create(CultureInfo.InvariantCulture, $"SELECT {columns} FROM {file.Catalog}.events WHERE {sql.Where} ORDER BY {order} LIMIT {most}"),
            sql.Values);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
