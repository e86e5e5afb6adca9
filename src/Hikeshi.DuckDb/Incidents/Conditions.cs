using System.Globalization;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>Collects what rows must fulfil. Values are parameters; only our own SQL is text.</summary>
internal sealed class Conditions
{
    private readonly List<string> _texts = ["TRUE"];
    private readonly List<object?> _values = [];

    public object?[] Values => [.. _values];

    /// <summary>Adds a condition in which <c>?</c> stands for a value, unless there is none.</summary>
    public void Add(string sql, object? value)
    {
        if (value is not null)
        {
            _texts.Add(sql.Replace("?", Value(value), StringComparison.Ordinal));
        }
    }

    public void Add(string sql) => _texts.Add(sql);

    /// <summary>Gives a value its place.</summary>
    public string Value(object value)
    {
        _values.Add(value);
        return "$" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    public override string ToString() => string.Join(" AND ", _texts);
}
