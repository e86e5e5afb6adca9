using System.Globalization;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>
/// Finds one page: file after file, the one with the best times first, until no other file can hold anything better.
/// </summary>
internal sealed class PageSearch
{
    private readonly DuckDBConnection _connection;
    private readonly EventFiles _files;
    private readonly EventSearch _search;
    private readonly TimeBounds _bounds;
    private readonly object?[] _values;
    private readonly string _tail;
    private readonly FoundOrder _order;

    public PageSearch(DuckDBConnection connection, EventFiles files, EventSearch search, SearchCursor? cursor)
    {
        (_connection, _files, _search, _order) = (connection, files, search, new FoundOrder(search.Order));
        var sql = new SearchSql(search.Query);
        var where = cursor is { } after ? $"({sql.Where}) AND {sql.After(after)}" : sql.Where;
        _values = sql.Values;
        _bounds = TimeBounds.Of(search.Query);
        if (cursor?.Moment is { } moment)
        {
            // Events without a time come after the newest and before the oldest, so only the one order still needs them.
            _bounds = !IsNewestFirst ? _bounds with { From = Math.Max(_bounds.From, moment) }
                : _bounds.IsNone ? _bounds
                : _bounds with { To = Math.Min(_bounds.To, moment) };
        }

        var order = IsNewestFirst
            ? "moment DESC NULLS LAST, sequence DESC, origin DESC"
            : "moment ASC NULLS FIRST, sequence ASC, origin ASC";
        _tail = string.Create(CultureInfo.InvariantCulture, $"WHERE {where} ORDER BY {order} LIMIT {search.Limit + 1}");
    }

    private bool IsNewestFirst => _search.Order == SearchOrder.NewestFirst;

    /// <summary>The events of the page, and one more when there is another page.</summary>
    public List<FoundEvent> Run(CancellationToken cancel)
    {
        var found = new List<FoundEvent>();
        foreach (var (file, best) in Candidates())
        {
            cancel.ThrowIfCancellationRequested();
            if (found.Count > _search.Limit && found[^1].Moment is { } worst && (IsNewestFirst ? best < worst : best > worst))
            {
                break;
            }

            using var lease = _files.TryTake(file);
            if (lease is not null)
            {
                Read(file, found);
                found.Sort(_order);
                found.RemoveRange(Math.Min(found.Count, _search.Limit + 1), Math.Max(found.Count - _search.Limit - 1, 0));
            }
        }

        return found;
    }

    /// <summary>The files that may hold events of the page, with the best time of each.</summary>
    private IEnumerable<(EventFile File, long Best)> Candidates()
    {
        var files = _files.All.Where(_bounds.MayBeIn).Select(f => (File: f, Best: Best(f)));
        return IsNewestFirst ? files.OrderByDescending(f => f.Best) : files.OrderBy(f => f.Best);
    }

    private long Best(EventFile file)
    {
        var (first, last, hasUntimed) = file.Span;
        return IsNewestFirst ? last : hasUntimed ? long.MinValue : first;
    }

    private void Read(EventFile file, List<FoundEvent> found)
    {
        using var command = _connection.Command($"SELECT {FoundEvent.Columns} FROM {file.Catalog}.events {_tail}", _values);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(FoundEvent.Read(reader));
        }
    }
}
