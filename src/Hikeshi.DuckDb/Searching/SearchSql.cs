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

    public string Where { get; }

    public object?[] Values => [.. _values];

    /// <summary>Gives a value its place.</summary>
    public string Value(object value)
    {
        _values.Add(value);
        return "$" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True for events that come after the last one of the page before.</summary>
    public string After(SearchCursor cursor)
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
