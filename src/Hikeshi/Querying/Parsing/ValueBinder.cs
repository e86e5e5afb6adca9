using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;
using Hikeshi.Texts;

namespace Hikeshi.Querying.Parsing;

/// <summary>Makes the test of one field out of a written value.</summary>
internal sealed class ValueBinder(QueryOptions options)
{
    private readonly ClosedValues _closed = new(options.Catalog);
    private readonly TimeReader _times = new(options.Now, options.Zone);

    /// <summary>True when a value can only mean addresses.</summary>
    public static bool IsAddress(Word word) => TryAddresses(word, out _, out _);

    public Query Bind(QueryField field, Comparison comparison, Word word)
    {
        if (comparison == Comparison.Is && word.Pieces() is ["", ""])
        {
            return new HasTest(field);
        }

        return field.Kind switch
        {
            QueryFieldKind.Time => Time(field, comparison, word),
            QueryFieldKind.Number when field == EventKeys.Id => Id(field, comparison, word),
            QueryFieldKind.Number when field == EventKeys.Severity => Number(field, comparison, word, QueryProblemKind.NotASeverity),
            QueryFieldKind.Number => Number(field, comparison, word, QueryProblemKind.NotANumber),
            QueryFieldKind.Address when word.Pieces().Count == 1 => Address(field, comparison, word),
            QueryFieldKind.List => throw Problem(QueryProblemKind.IsList, word, field.Name),
            _ => Text(field, comparison, word),
        };
    }

    private TextTest Text(QueryField field, Comparison comparison, Word word)
    {
        if (comparison != Comparison.Is)
        {
            throw Problem(QueryProblemKind.NotComparable, word, field.Name);
        }

        var pieces = word.Pieces();
        if (pieces.Count == 1 && _closed.Of(field) is { } values
            && !values.Contains(word.Text, StringComparer.OrdinalIgnoreCase))
        {
            throw new QueryException(new QueryProblem(
                QueryProblemKind.UnknownValue, word.Start, word.Length, word.Text, NearestName.Of(word.Text, values)));
        }

        return new TextTest(field, new TextPattern(pieces.Count == 1 ? [Canonical(field, word.Text)] : pieces));
    }

    /// <summary>SPIs, message IDs and hexadecimal numbers have one form in events, whatever the user copied them from.</summary>
    private string Canonical(QueryField field, string text)
    {
        if (field.IsKey || !options.Catalog.Fields.TryFind(field.Name, out var definition)
            || definition.Type is not (FieldType.Spi or FieldType.Hex))
        {
            return text;
        }

        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        if (digits.Length is 0 or > 32 || !digits.All(char.IsAsciiHexDigit))
        {
            return text;
        }

        Span<byte> canonical = stackalloc byte[64 + ValueFormat.Growth];
        var length = ValueFormat.Write(definition.Type, System.Text.Encoding.ASCII.GetBytes("0x" + digits), canonical);
        return System.Text.Encoding.ASCII.GetString(canonical[..length]);
    }

    private static NumberTest Number(QueryField field, Comparison comparison, Word word, QueryProblemKind wrong)
    {
        long Value(string text) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : field == EventKeys.Severity && SeverityOf(text) is >= 0 and var severity ? severity
            : throw Problem(wrong, word, word.Text);
        if (comparison == Comparison.Is && word.TryRange(out var from, out var to))
        {
            return from.Length + to.Length == 0
                ? throw Problem(wrong, word, word.Text)
                : Ordered(field, from.Length > 0 ? Value(from) : null, to.Length > 0 ? Value(to) : null, word);
        }

        var value = Value(word.Text);
        return comparison switch
        {
            Comparison.Less when value > long.MinValue => new NumberTest(field, null, value - 1),
            Comparison.AtMost => new NumberTest(field, null, value),
            Comparison.Greater when value < long.MaxValue => new NumberTest(field, value + 1, null),
            Comparison.AtLeast => new NumberTest(field, value, null),
            Comparison.Is => new NumberTest(field, value, value),
            _ => throw Problem(wrong, word, word.Text),
        };
    }

    private static NumberTest Ordered(QueryField field, long? from, long? to, Word word) =>
        from > to ? throw Problem(QueryProblemKind.RangeReversed, word, word.Text) : new NumberTest(field, from, to);

    /// <summary>IDs are numbers of six digits, a few of seven; <c>713*</c> is those that begin so.</summary>
    private static Query Id(QueryField field, Comparison comparison, Word word)
    {
        const int LeastDigits = 6;
        const int MostDigits = 7;
        var pieces = word.Pieces();
        if (pieces.Count == 1)
        {
            return Number(field, comparison, word, QueryProblemKind.NotAnId);
        }

        if (pieces is not [var start, ""] || comparison != Comparison.Is || start.Length is 0 or > MostDigits
            || start[0] == '0' || !start.All(char.IsAsciiDigit))
        {
            throw Problem(QueryProblemKind.NotAnId, word, word.Text);
        }

        var number = long.Parse(start, CultureInfo.InvariantCulture);
        var tests = new List<Query>();
        for (var digits = Math.Max(start.Length, LeastDigits); digits <= MostDigits; digits++)
        {
            var scale = (long)Math.Pow(10, digits - start.Length);
            tests.Add(new NumberTest(field, number * scale, (number * scale) + scale - 1));
        }

        return QueryForm.Or(tests);
    }

    private static AddressTest Address(QueryField field, Comparison comparison, Word word)
    {
        if (!TryAddresses(word, out var range, out var isReversed))
        {
            throw Problem(isReversed ? QueryProblemKind.RangeReversed : QueryProblemKind.NotAnAddress, word, word.Text);
        }

        return comparison == Comparison.Is ? new AddressTest(field, range) : throw Problem(QueryProblemKind.NotComparable, word, field.Name);
    }

    private static bool TryAddresses(Word word, out AddressRange range, out bool isReversed)
    {
        isReversed = false;
        if (!word.TryRange(out var from, out var to))
        {
            return AddressRange.TryNetwork(word.Text, out range);
        }

        range = default;
        if (!AddressRange.TryNetwork(from, out var first) || !AddressRange.TryNetwork(to, out var last))
        {
            return false;
        }

        range = new AddressRange(first.First, last.Last);
        isReversed = range.First > range.Last;
        return !isReversed;
    }

    /// <summary><c>since:</c> and <c>until:</c> are the two halves of a range of <c>time</c>.</summary>
    public TimeTest Bound(Word word, bool isEnd)
    {
        if (!_times.TryRead(word.Text, out var read))
        {
            throw Problem(QueryProblemKind.NotATime, word, word.Text);
        }

        return new TimeTest(EventKeys.Time, isEnd ? null : read.From, isEnd ? read.AsEnd : null);
    }

    private TimeTest Time(QueryField field, Comparison comparison, Word word)
    {
        WrittenTime Value(string text) => _times.TryRead(text, out var read) ? read : throw Problem(QueryProblemKind.NotATime, word, text);
        long? from = null;
        long? end = null;
        if (comparison == Comparison.Is && word.TryRange(out var first, out var last))
        {
            if (first.Length + last.Length == 0)
            {
                throw Problem(QueryProblemKind.NotATime, word, word.Text);
            }

            from = first.Length > 0 ? Value(first).From : null;
            end = last.Length > 0 ? Value(last).AsEnd : null;
        }
        else
        {
            var value = Value(word.Text);
            from = comparison switch
            {
                Comparison.Is or Comparison.AtLeast => value.From,
                Comparison.Greater => value.To,
                _ => null,
            };
            end = comparison switch
            {
                Comparison.Is when !value.IsAgo => value.To,
                Comparison.Less => value.From,
                Comparison.AtMost => value.To,
                _ => null,
            };
        }

        return from >= end ? throw Problem(QueryProblemKind.RangeReversed, word, word.Text) : new TimeTest(field, from, end);
    }

    private static int SeverityOf(string text)
    {
        for (var severity = 0; severity < 8; severity++)
        {
            var names = SeverityTexts.Of(severity);
            if (text.Equals(names.En, StringComparison.OrdinalIgnoreCase) || text == names.Ja)
            {
                return severity;
            }
        }

        return -1;
    }

    private static QueryException Problem(QueryProblemKind kind, Word word, string detail) =>
        new(new QueryProblem(kind, word.Start, word.Length, detail));
}
