using System.Globalization;
using System.Text;
using Hikeshi.DuckDb.Writing;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Sql;

namespace Hikeshi.DuckDb.Searching;

/// <summary>Where the table <c>events</c> keeps what queries ask for, and how the database spells conditions.</summary>
internal static class EventColumns
{
    /// <summary>
    /// The other fields are a MAP and no JSON. A text with a NUL would end there on its way into the database, so it goes
    /// as bytes.
    /// </summary>
    public static SqlDialect Dialect { get; } = SqlDialect.DuckDb with
    {
        Parameter = (number, value) => HasNul(value)
            ? string.Create(CultureInfo.InvariantCulture, $"decode(${number})")
            : string.Create(CultureInfo.InvariantCulture, $"${number}"),
        JsonText = (map, name) => $"{map}[{name}]",
        JsonPath = name => name,
    };

    /// <summary>The key of an event as SQL: see <see cref="Layout.EventKey"/>.</summary>
    public const string Key =
        "CASE WHEN origin = 0 THEN sequence::VARCHAR ELSE printf('%016x-%016x', origin, sequence) END";

    public static SqlColumns Columns { get; } = new(Fields(), "fields", "raw");

    /// <summary>What is handed over for a value of a condition.</summary>
    public static object Bound(object value) => HasNul(value) ? Encoding.UTF8.GetBytes((string)value) : value;

    private static bool HasNul(object value) => value is string text && text.Contains('\0', StringComparison.Ordinal);

    private static Dictionary<string, SqlColumn> Fields()
    {
        var fields = FieldPlace.Own.ToDictionary(f => f.Key, f => Own(f.Key, FieldPlace.Sql(f.Value)), StringComparer.Ordinal);
        foreach (var key in EventKeys.All)
        {
            fields[key.Name] = key.Kind switch
            {
                QueryFieldKind.Time => new SqlColumn.Time(key == EventKeys.Time ? "moment" : key.Name),
                QueryFieldKind.Number => new SqlColumn.Number(key.Name),
                _ => new SqlColumn.Text(key == EventKeys.StoredKey ? Key : key.Name),
            };
        }

        return fields;
    }

    private static SqlColumn Own(string field, string column)
    {
        const string Ip = "_ip";
        return field.EndsWith(".port", StringComparison.Ordinal) ? new SqlColumn.Number(column)
            : !column.EndsWith(Ip, StringComparison.Ordinal) ? new SqlColumn.Text(column)
            : new SqlColumn.Address($"{column[..^Ip.Length]}_high", $"{column[..^Ip.Length]}_low", column);
    }
}
