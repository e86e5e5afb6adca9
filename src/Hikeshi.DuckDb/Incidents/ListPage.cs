using System.Globalization;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>A page of a list that is sorted by a rank, by a moment, and by ID, the greatest first.</summary>
/// <param name="Rank">SQL of the rank.</param>
/// <param name="Moment">SQL of the moment.</param>
/// <param name="Id">SQL of the ID.</param>
internal sealed record ListPage(string Rank, string Moment, string Id)
{
    /// <summary>Where all rows have the same rank.</summary>
    public const string NoRank = "0";

    /// <summary>Reads a page, and says where the next one begins; null after the last one.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="select">What to select, without conditions.</param>
    /// <param name="where">What rows must fulfil.</param>
    /// <param name="cursor">Where the page begins, or null.</param>
    /// <param name="limit">The most rows.</param>
    /// <param name="read">Reads a row.</param>
    /// <exception cref="StoreException">The limit or the cursor is none.</exception>
    public (List<T> Rows, string? Next) Read<T>(
        DuckDBConnection connection, string select, Conditions where, string? cursor, int limit, Func<DuckDBDataReader, T> read)
    {
        // One row more than asked says whether there is another page.
        using var command = connection.Command(Sql(select, where, cursor, limit), where.Values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        ListCursor last = default;
        while (reader.Read())
        {
            if (rows.Count == limit)
            {
                return (rows, last.ToString());
            }

            rows.Add(read(reader));
            last = new ListCursor(reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2));
        }

        return (rows, null);
    }

    private string Sql(string select, Conditions where, string? cursor, int limit)
    {
        if (limit is < 1 or > EventSearch.GreatestLimit)
        {
            throw new QuestionException(StoreTexts.BadLimit(EventSearch.GreatestLimit));
        }

        var moment = string.Create(CultureInfo.InvariantCulture, $"coalesce(epoch_us({Moment}), {ListCursor.NoMoment})");
        if (ListCursor.Read(cursor) is { } after)
        {
            where.Add($"({Rank}, {moment}, {Id}) < ({where.Value(after.Rank)}, {where.Value(after.Moment)}, {where.Value(after.Id)})");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {Rank} AS rank, {moment} AS moment, {Id}, {select} WHERE {where} ORDER BY rank DESC, moment DESC, {Id} DESC LIMIT {limit + 1}");
    }
}
