using System.Globalization;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Sql;

namespace Hikeshi.DuckDb.Searching;

/// <summary>The condition of a query with its values; more values may be added.</summary>
internal sealed class SearchSql
{
    private readonly List<object?> _values;

    public SearchSql(Query query)
    {
        var condition = QuerySql.Write(query, EventColumns.Dialect, EventColumns.Columns);
        _values = [.. condition.Parameters.Select(p => EventColumns.Bound(p.Value))];
        Where = condition.Text;
    }

    public string Where { get; private set; }

    public object?[] Values => [.. _values];

    /// <summary>Gives a value its place.</summary>
    public string Value(object value)
    {
        _values.Add(value);
        return "$" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Only events whose time is within bounds; all when there are none.</summary>
    public void Within(TimeBounds bounds)
    {
        if (!bounds.IsNone)
        {
            And($"moment BETWEEN {Value(Moments.Utc(bounds.From))} AND {Value(Moments.Utc(bounds.To))}");
        }
    }

    /// <summary>Only events of some rows: from the first on, before the end.</summary>
    public void Rows(long first, long end) => And($"rowid >= {Value(first)} AND rowid < {Value(end)}");

    /// <summary>Only events that come after the last one of the page before.</summary>
    public void After(SearchCursor? cursor)
    {
        if (cursor is { } place)
        {
            And(Beyond(place));
        }
    }

    private void And(string condition) => Where = $"({Where}) AND {condition}";

    private string Beyond(SearchCursor cursor)
    {
        var isNewestFirst = cursor.Order == SearchOrder.NewestFirst;
        var beyond = isNewestFirst ? "<" : ">";
        var key = $"(sequence {beyond} {Value(cursor.Key.Number)} OR (sequence = ${_values.Count} AND origin {beyond} {Value(cursor.Key.Origin)}))";
        if (cursor.Moment is not { } moment)
        {
            return isNewestFirst ? $"(moment IS NULL AND {key})" : $"(moment IS NOT NULL OR {key})";
        }

        var at = Value(Moments.Utc(moment));
        var later = $"moment {beyond} {at} OR (moment = {at} AND {key})";
        return isNewestFirst ? $"({later} OR moment IS NULL)" : $"({later})";
    }
}
