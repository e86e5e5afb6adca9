using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Sql;

/// <summary>
/// Writes one condition. A comparison with NULL is neither true nor false in SQL; <c>AND</c> and <c>OR</c> carry that
/// on, so only a negation must make it false first.
/// </summary>
internal sealed class SqlWriter(SqlDialect dialect, SqlColumns columns)
{
    private const string True = "TRUE";
    private const string False = "FALSE";

    private readonly List<SqlParameter> _parameters = [];

    public IReadOnlyList<SqlParameter> Parameters => _parameters;

    public string Write(Query query) => query switch
    {
        AndQuery and => $"({string.Join(" AND ", and.Terms.Select(Write))})",
        OrQuery or => $"({string.Join(" OR ", or.Terms.Select(Write))})",
        NotQuery not => $"NOT coalesce({Write(not.Term)}, {False})",
        RawTest raw => Raw(raw.Pattern),
        _ => Test(query),
    };

    private string Raw(TextPattern pattern)
    {
        var lower = dialect.Lower(columns.Raw);
        return pattern.IsExact
            ? dialect.Contains(lower, Value(pattern.Pieces[0]))
            : dialect.Like(lower, Value($"%{Like(pattern)}%"));
    }

    private string Test(Query query) => query switch
    {
        TextTest test => Find(test.Field) is { } column ? Text(column, test.Pattern) : False,
        NumberTest test => Find(test.Field) is { } column ? Range(Number(column), test.From, test.To) : False,
        TimeTest test => Find(test.Field) is SqlColumn.Time column ? Time(column.Expression, test.FromTicks, test.ToTicks) : False,
        AddressTest test => Find(test.Field) is { } column ? Address(column, test.Range) : False,
        HasTest test => Find(test.Field) is { } column ? $"{Presence(column)} IS NOT NULL" : False,
        _ => True,
    };

    /// <summary>The column of a field; null when the store does not have the key.</summary>
    private SqlColumn? Find(QueryField field) =>
        columns.Fields.TryGetValue(field.Name, out var column) && (field.IsKey || !IsKey(field.Name)) ? column
        : field.IsKey ? null
        : new SqlColumn.Text(dialect.JsonText(columns.OtherFields, Value(dialect.JsonPath(field.Name))));

    private static bool IsKey(string name) => EventKeys.All.Any(k => k.Name == name);

    private string Text(SqlColumn column, TextPattern pattern)
    {
        var text = column is SqlColumn.Text { IsLower: true } lower ? lower.Expression : dialect.Lower(Presence(column));
        return pattern.IsExact ? $"{text} = {Value(pattern.Pieces[0])}" : dialect.Like(text, Value(Like(pattern)));
    }

    private string Number(SqlColumn column) => column is SqlColumn.Number number ? number.Expression : dialect.ToNumber(Presence(column));

    private string Range(string number, long? from, long? to) =>
        from == to ? $"{number} = {Value(from!)}"
        : Both(from is null ? null : $"{number} >= {Value(from)}", to is null ? null : $"{number} <= {Value(to)}");

    private string Time(string moment, long? from, long? to) => Both(
        from is { } first ? $"{moment} >= {Value(dialect.Moment(first))}" : null,
        to is { } end ? $"{moment} < {Value(dialect.Moment(end))}" : null);

    private string Address(SqlColumn column, AddressRange range)
    {
        var (high, low) = column is SqlColumn.Address address
            ? (address.High, address.Low)
            : (dialect.AddressHigh(Presence(column)), dialect.AddressLow(Presence(column)));
        var (firstHigh, firstLow) = ((ulong)(range.First >> 64), (ulong)range.First);
        var (lastHigh, lastLow) = ((ulong)(range.Last >> 64), (ulong)range.Last);
        if (firstHigh == lastHigh)
        {
            return firstLow == 0 && lastLow == ulong.MaxValue ? $"{high} = {Value(firstHigh)}"
                : firstLow == lastLow ? $"({high} = {Value(firstHigh)} AND {low} = {Value(firstLow)})"
                : $"({high} = {Value(firstHigh)} AND {low} >= {Value(firstLow)} AND {low} <= {Value(lastLow)})";
        }

        var from = firstLow == 0 ? $"{high} >= {Value(firstHigh)}"
            : $"({high} > {Value(firstHigh)} OR ({high} = {Value(firstHigh)} AND {low} >= {Value(firstLow)}))";
        var to = lastLow == ulong.MaxValue ? $"{high} <= {Value(lastHigh)}"
            : $"({high} < {Value(lastHigh)} OR ({high} = {Value(lastHigh)} AND {low} <= {Value(lastLow)}))";
        return Both(from, to);
    }

    private static string Both(string? first, string? second) =>
        first is null ? second! : second is null ? first : $"({first} AND {second})";

    /// <summary>The expression that is NULL when the value is absent.</summary>
    private static string Presence(SqlColumn column) => column switch
    {
        SqlColumn.Text text => text.Expression,
        SqlColumn.Number number => number.Expression,
        SqlColumn.Time time => time.Expression,
        SqlColumn.Address address => address.Canonical,
        _ => throw new NotSupportedException($"{column}"),
    };

    private static string Like(TextPattern pattern) => string.Join('%', pattern.Pieces.Select(p => p
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)));

    private string Value(object value)
    {
        _parameters.Add(new SqlParameter(_parameters.Count + 1, value));
        return dialect.Parameter(_parameters.Count, value);
    }
}
