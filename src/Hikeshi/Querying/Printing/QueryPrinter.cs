using System.Globalization;
using System.Text;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Printing;

/// <summary>Writes a query as its canonical text.</summary>
internal static class QueryPrinter
{
    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/@:.");

    public static string Print(Query query)
    {
        var to = new StringBuilder();
        Write(query, to, within: null);
        return to.ToString();
    }

    private static void Write(Query query, StringBuilder to, Query? within)
    {
        switch (query)
        {
            case AndQuery and:
                Join(and.Terms, and, " ", to, isGrouped: within is NotQuery);
                break;
            case OrQuery or:
                Join(or.Terms, or, " OR ", to, isGrouped: within is not null);
                break;
            case AllQuery when within is not null:
                to.Append('*');
                break;
            case NotQuery not:
                to.Append('-');
                Write(not.Term, to, not);
                break;
            case RawTest raw:
                Pattern(raw.Pattern, to, isQuoted: true);
                break;
            case HasTest has:
                to.Append("has:").Append(QueryNames.Written(has.Field));
                break;
            case TextTest text:
                Field(text.Field, to);
                Pattern(text.Pattern, to, isQuoted: false);
                break;
            case NumberTest number:
                Field(number.Field, to);
                Range(number.From, number.To, n => n.ToString(CultureInfo.InvariantCulture), to);
                break;
            case AddressTest address:
                Field(address.Field, to);
                to.Append(address.Range);
                break;
            case TimeTest time:
                Field(time.Field, to);
                to.Append(time.FromTicks is { } from ? Moment(from) : "").Append("..").Append(time.ToTicks is { } end ? Moment(end) : "");
                break;
        }
    }

    private static void Join(IEnumerable<Query> terms, Query parent, string between, StringBuilder to, bool isGrouped)
    {
        to.Append(isGrouped ? "(" : "");
        var start = to.Length;
        foreach (var term in terms)
        {
            to.Append(to.Length > start ? between : "");
            Write(term, to, parent);
        }

        to.Append(isGrouped ? ")" : "");
    }

    private static void Field(QueryField field, StringBuilder to) => to.Append(QueryNames.Written(field)).Append(':');

    private static void Range(long? from, long? to, Func<long, string> text, StringBuilder into)
    {
        into.Append(from is { } first ? text(first) : "");
        if (from != to)
        {
            into.Append("..").Append(to is { } last ? text(last) : "");
        }
    }

    private static string Moment(long ticks) =>
        new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void Pattern(TextPattern pattern, StringBuilder to, bool isQuoted)
    {
        if (pattern.IsExact && pattern.Pieces[0].Length == 0)
        {
            to.Append("\"\"");
            return;
        }

        for (var i = 0; i < pattern.Pieces.Count; i++)
        {
            var piece = pattern.Pieces[i];
            to.Append(i > 0 ? "*" : "");
            if (piece.Length > 0)
            {
                var isPlain = !isQuoted && !piece.AsSpan().ContainsAnyExcept(Plain) && !piece.Contains("..", StringComparison.Ordinal);
                to.Append(isPlain ? piece : $"\"{piece.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            }
        }
    }
}
