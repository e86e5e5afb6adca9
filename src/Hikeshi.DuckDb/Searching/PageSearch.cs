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
    private readonly SearchCursor? _cursor;
    private readonly TimeBounds _bounds;
    private readonly FoundOrder _order;

    public PageSearch(DuckDBConnection connection, EventFiles files, EventSearch search, SearchCursor? cursor)
    {
        (_connection, _files, _search, _cursor, _order) = (connection, files, search, cursor, new FoundOrder(search.Order));
        _bounds = TimeBounds.Of(search.Query);
        if (cursor?.Moment is { } moment)
        {
            // Events without a time come after the newest and before the oldest, so only the one order still needs them.
            _bounds = !IsNewestFirst ? _bounds with { From = Math.Max(_bounds.From, moment) }
                : _bounds.IsNone ? _bounds
                : _bounds with { To = Math.Min(_bounds.To, moment) };
        }
    }

    private bool IsNewestFirst => _search.Order == SearchOrder.NewestFirst;

    /// <summary>How many events are wanted: one more than the page has, to know whether another one follows.</summary>
    private int Most => _search.Limit + 1;

    /// <summary>The events of the page, and one more when there is another page.</summary>
    public List<FoundEvent> Run(CancellationToken cancel)
    {
        var found = new List<FoundEvent>();
        foreach (var (file, best) in Candidates())
        {
            cancel.ThrowIfCancellationRequested();
            if (found.Count >= Most && found[^1].Moment is { } worst && (IsNewestFirst ? best < worst : best > worst))
            {
                break;
            }

            using var lease = _files.TryTake(file);
            if (lease is not null)
            {
                found.AddRange(new FilePage(_connection, file, _search, _bounds, cancel).Read(_cursor, Most));
                found.Sort(_order);
                found.RemoveRange(Math.Min(found.Count, Most), Math.Max(found.Count - Most, 0));
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
}
