using System.Globalization;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Sql;

namespace Hikeshi.DuckDb.Searching;

/// <summary>Answers searches. Each works on a connection and a snapshot of its own, so the writer never waits for one.</summary>
/// <param name="database">Where the files are attached.</param>
/// <param name="files">The files.</param>
/// <param name="searches">How many run at a time.</param>
internal sealed class EventStore(StoreDatabase database, EventFiles files, int searches) : IEventStore, IDisposable
{
    /// <summary>The most rows of a histogram: beyond it nobody can look at them.</summary>
    private const int MostBuckets = 100_000;

    private readonly SemaphoreSlim _turn = new(searches);

    public Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel)
    {
        RequireLimit(search.Limit);
        var cursor = SearchCursor.Read(search.Cursor, search.Order) ?? SearchCursor.At(search.Place, search.Order);
        return AskAsync(
            connection =>
            {
                var found = new PageSearch(connection, files, search, cursor).Run(cancel);
                if (found.Count <= search.Limit)
                {
                    return new EventPage([.. found.Select(f => f.Event)], null);
                }

                found.RemoveAt(search.Limit);
                return new EventPage(
                    [.. found.Select(f => f.Event)], new SearchCursor(search.Order, found[^1].Moment, found[^1].Key).ToString());
            },
            cancel);
    }

    public async Task<long> CountAsync(Query query, CancellationToken cancel)
    {
        var rows = await RowsAsync(query, (_, rows) => $"SELECT count(*) FROM ({rows("1")})", r => r.GetInt64(0), cancel).ConfigureAwait(false);
        return rows is [var count] ? count : 0;
    }

    public async Task<IReadOnlyList<HistogramBucket>> HistogramAsync(Query query, TimeSpan width, CancellationToken cancel)
    {
        var start = Start(width);
        var buckets = await RowsAsync(
            query,
            (_, rows) => string.Create(CultureInfo.InvariantCulture, $"""
                SELECT start, severity, count(*) FROM ({rows($"{start} AS start, coalesce(severity, -1) AS severity")})
                GROUP BY ALL ORDER BY start NULLS FIRST, severity LIMIT {MostBuckets + 1}
                """),
            r => new HistogramBucket(r.IsDBNull(0) ? null : Moments.Utc(r.GetInt64(0)), r.GetInt32(1), r.GetInt64(2)),
            cancel).ConfigureAwait(false);
        return buckets.Count <= MostBuckets ? buckets : throw new QuestionException(StoreTexts.TooManyBuckets(MostBuckets));
    }

    public async Task<IReadOnlyList<TopValue>> TopAsync(Query query, QueryField field, int limit, CancellationToken cancel)
    {
        RequireLimit(limit);
        return await RowsAsync(
            query,
            (sql, rows) => string.Create(CultureInfo.InvariantCulture, $"""
                SELECT {Text(field, "value")}, count(*) AS times FROM ({rows($"{Value(field, sql)} AS value")})
                WHERE value IS NOT NULL GROUP BY value ORDER BY times DESC, {Text(field, "value")} LIMIT {limit}
                """),
            r => new TopValue(r.GetString(0), r.GetInt64(1)),
            cancel).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<EventGroup>> GroupAsync(Query query, EventGrouping by, CancellationToken cancel)
    {
        RequireLimit(by.Limit);
        var names = by.Fields.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"value{i}")).ToList();
        var texts = by.Fields.Zip(names, Text).ToList();
        var order = string.Concat(texts.Select(t => $", {t} NULLS FIRST"));

        // Nothing is read, carried and grouped by that nobody asked for: it would cost a tenth.
        var start = by.Width is { } width ? $"{Start(width)} AS start" : names.Count == 0 ? "NULL::BIGINT AS start" : null;
        var keys = string.Join(", ", [.. start is null ? (string[])[] : ["start"], .. names]);
        string?[] extra = [start, by.WithBytes ? "raw_length AS bytes" : null];
        return await RowsAsync(
            query,
            (sql, rows) => string.Create(CultureInfo.InvariantCulture, $"""
                SELECT {(start is null ? "NULL::BIGINT AS start" : "start")}, count(*) AS times, {(by.WithBytes ? "sum(bytes)::BIGINT" : "0::BIGINT")}{string.Concat(texts.Select(t => ", " + t))}
                FROM ({rows(string.Join(", ", extra.OfType<string>().Concat(by.Fields.Select((f, i) => $"{Value(f, sql)} AS {names[i]}"))))})
                GROUP BY {keys} ORDER BY times DESC, start NULLS FIRST{order} LIMIT {by.Limit}
                """),
            r => new EventGroup(
                [.. names.Select((_, i) => r.IsDBNull(3 + i) ? null : r.GetString(3 + i))],
                Moment(r, 0),
                r.GetInt64(1),
                r.GetInt64(2)),
            cancel).ConfigureAwait(false);
    }

    public async Task<SeenTimes?> SeenAsync(int id, CancellationToken cancel)
    {
        var rows = await RowsAsync(
            new NumberTest(EventKeys.Id, id, id),
            (_, rows) => $"SELECT epoch_us(min(moment)), epoch_us(max(moment)), count(*) FROM ({rows("moment")})",
            r => new SeenTimes(Moment(r, 0), Moment(r, 1), r.GetInt64(2)),
            cancel).ConfigureAwait(false);
        return rows is [{ Count: > 0 } seen] ? seen : null;
    }

    public Task<StoredEvent?> FindAsync(string key, CancellationToken cancel) =>
        AskAsync(connection => new KeySearch(connection, files, database.Number).Find(key, cancel)?.Found.Event, cancel);

    public Task<IReadOnlyList<StoredEvent>> NeighboursAsync(string key, int count, CancellationToken cancel)
    {
        RequireLimit(count);
        return AskAsync(connection => new KeySearch(connection, files, database.Number).Neighbours(key, count, cancel), cancel);
    }

    public Task<StoreStats> StatsAsync(CancellationToken cancel)
    {
        var days = files.All;
        var main = FileSize.Of(Path.Combine(database.Folder, StoreDatabase.MainFile));
        return Task.FromResult(new StoreStats(
            days.Sum(f => f.Events),
            main + days.Sum(f => FileSize.Of(f.Path)),
            [.. days.Where(f => f.Problem is null).Select(Day)],
            [.. days.Select(f => f.Problem!).Where(p => p is not null)]));
    }

    public void Dispose() => _turn.Dispose();

    private static StoreDay Day(EventFile file)
    {
        var (first, last, _) = file.Span;
        return new StoreDay(
            file.Name.ToString(),
            file.Name.Day,
            file.Events,
            FileSize.Of(file.Path),
            first <= last ? Moments.Utc(first) : null,
            first <= last ? Moments.Utc(last) : null);
    }

    private static void RequireLimit(int limit)
    {
        if (limit is < 1 or > EventSearch.GreatestLimit)
        {
            throw new QuestionException(StoreTexts.BadLimit(EventSearch.GreatestLimit));
        }
    }

    /// <summary>Where the span of an event begins, as SQL.</summary>
    private static string Start(TimeSpan width)
    {
        if (width < TimeSpan.FromSeconds(1))
        {
            throw new QuestionException(StoreTexts.BadWidth);
        }

        // The remainder of a time before 1970 is negative in SQL: it is taken from a multiple of the width before all times.
        var w = width.Ticks / TimeSpan.TicksPerMicrosecond;
        var before = ((DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond / w) + 1) * w;
        return string.Create(CultureInfo.InvariantCulture, $"epoch_us(moment) - (epoch_us(moment) + {before}) % {w}");
    }

    /// <summary>A value of a field as text, as the event's JSON has it. Numbers become text once a group, not once an event.</summary>
    private static string Text(QueryField field, string value) =>
        EventColumns.Columns.Fields.GetValueOrDefault(field.Name) is SqlColumn.Number ? value + "::VARCHAR" : value;

    /// <summary>The value of a field to group by.</summary>
    private static string Value(QueryField field, SearchSql sql) => EventColumns.Columns.Fields.GetValueOrDefault(field.Name) switch
    {
        SqlColumn.Text text => text.Expression,
        SqlColumn.Address address => address.Canonical,
        SqlColumn.Number number => number.Expression,
        null when !field.IsKey => $"fields[{sql.Value(field.Name)}]",
        _ => throw new QuestionException(StoreTexts.NoTop(field.Name)),
    };

    private static DateTime? Moment(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : Moments.Utc(row.GetInt64(column));

    /// <summary>Asks all files that may hold events of the query at once; no rows when there is none.</summary>
    private Task<List<T>> RowsAsync<T>(
        Query query, Func<SearchSql, Func<string, string>, string> write, Func<DuckDBDataReader, T> read, CancellationToken cancel) => AskAsync(
        connection =>
        {
            var found = new List<T>();
            using var set = new FileSet(files, TimeBounds.Of(query));
            var sql = new SearchSql(query);
            var text = write(sql, columns => set.Rows(columns, sql.Where));
            if (!set.IsEmpty)
            {
                using var command = connection.Command(text, sql.Values);
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    found.Add(read(reader));
                }
            }

            return found;
        },
        cancel);

    private async Task<T> AskAsync<T>(Func<DuckDBConnection, T> ask, CancellationToken cancel)
    {
        using var span = PipelineTrace.Ask();
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => database.Ask(ask, cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
