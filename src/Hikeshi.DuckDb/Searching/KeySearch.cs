using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>Finds one event by its key, and those that came before and after it.</summary>
/// <param name="connection">The search's own.</param>
/// <param name="files">The files.</param>
/// <param name="store">The number of this store: its own events may be asked for by their name in exports.</param>
internal sealed class KeySearch(DuckDBConnection connection, EventFiles files, ulong store)
{
    public (EventFile File, long Row, FoundEvent Found)? Find(string text, CancellationToken cancel)
    {
        if (!EventKey.TryParse(text, out var key))
        {
            return null;
        }

        key = key.Origin == store ? key with { Origin = 0 } : key;
        foreach (var file in files.All)
        {
            cancel.ThrowIfCancellationRequested();
            if (file.Name.Kind == FileKind.Received && (key.Origin != 0 || file.Sequence < key.Number))
            {
                continue;
            }

            using var lease = files.TryTake(file);
            var found = lease is null ? [] : Rows(file, "WHERE sequence = $1 AND origin = $2", key.Number, key.Origin);
            if (found is [var only, ..])
            {
                return (file, only.Row, only.Found);
            }
        }

        return null;
    }

    public IReadOnlyList<StoredEvent> Neighbours(string text, int count, CancellationToken cancel)
    {
        if (Find(text, cancel) is not { } hit)
        {
            return [];
        }

        var before = Side(hit.File, hit.Row, count, isBefore: true, cancel);
        before.Reverse();
        return [.. before.Append(hit.Found).Concat(Side(hit.File, hit.Row, count, isBefore: false, cancel)).Select(f => f.Event)];
    }

    /// <summary>The nearest first; events go on in the next part of the day, and on the next day.</summary>
    private List<FoundEvent> Side(EventFile from, long row, int count, bool isBefore, CancellationToken cancel)
    {
        var found = new List<FoundEvent>();
        var days = files.All.Where(f => f.Name.Kind == from.Name.Kind && f.Name.Order.CompareTo(from.Name.Order) is var order && (isBefore ? order <= 0 : order >= 0));
        foreach (var file in isBefore ? days.Reverse() : days)
        {
            cancel.ThrowIfCancellationRequested();
            using var lease = found.Count == count ? null : files.TryTake(file);
            if (lease is not null)
            {
                // Nothing is deleted from a file: its rows are numbered without gaps, and need no sorting in the database.
                var edge = file == from ? row : isBefore ? file.Events : -1;
                var left = count - found.Count;
                var (first, last) = isBefore ? (edge - left, edge - 1) : (edge + 1, edge + left);
                var rows = Rows(file, "WHERE rowid BETWEEN $1 AND $2", first, last).OrderBy(r => isBefore ? -r.Row : r.Row);
                found.AddRange(rows.Select(r => r.Found));
            }
        }

        return found;
    }

    private List<(long Row, FoundEvent Found)> Rows(EventFile file, string tail, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command($"SELECT {FoundEvent.Columns}, rowid FROM {file.Catalog}.events {tail}", values);
        using var reader = command.ExecuteReader();
        var rows = new List<(long, FoundEvent)>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(reader.FieldCount - 1), FoundEvent.Read(reader)));
        }

        return rows;
    }
}
