using System.Buffers.Text;
using Hikeshi.Catalog;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Evaluating;

/// <summary>Turns a query into tests, the cheap ones first.</summary>
internal sealed class QueryCompiler(FieldDictionary dictionary)
{
    private readonly int _unit = dictionary.NumberOf("failover.unit");

    public EventTest Compile(Query query)
    {
        switch (query)
        {
            case AndQuery and:
                var all = Tests(and.Terms);
                return view =>
                {
                    foreach (var test in all)
                    {
                        if (!test(view))
                        {
                            return false;
                        }
                    }

                    return true;
                };
            case OrQuery or:
                var any = Tests(or.Terms);
                return view =>
                {
                    foreach (var test in any)
                    {
                        if (test(view))
                        {
                            return true;
                        }
                    }

                    return false;
                };
            case NotQuery not:
                var inner = Compile(not.Term);
                return view => !inner(view);
            case RawTest raw:
                var pattern = new PatternMatcher(raw.Pattern);
                return view => pattern.IsIn(view.Line());
            case TextTest text:
                return Text(text.Field, new PatternMatcher(text.Pattern));
            case NumberTest number:
                return Number(number.Field, number.From ?? long.MinValue, number.To ?? long.MaxValue);
            case TimeTest time:
                return Number(time.Field, time.FromTicks ?? long.MinValue, time.ToTicks is { } end ? end - 1 : long.MaxValue);
            case AddressTest address:
                return Address(dictionary.NumberOf(address.Field.Name), address.Range);
            case HasTest has:
                return Has(has.Field);
            default:
                return _ => true;
        }
    }

    private EventTest[] Tests(IEnumerable<Query> terms) => [.. terms.OrderBy(Cost).Select(Compile)];

    /// <summary>Keys are at hand, fields are looked for, the line is searched.</summary>
    private static int Cost(Query query) => query switch
    {
        RawTest => 3,
        AndQuery and => and.Terms.Max(Cost),
        OrQuery or => or.Terms.Max(Cost),
        NotQuery not => Cost(not.Term),
        NumberTest { Field.IsKey: true } or TimeTest => 0,
        TextTest { Field.IsKey: true } or HasTest => 1,
        _ => 2,
    };

    private EventTest Text(QueryField field, PatternMatcher pattern)
    {
        if (field.IsKey)
        {
            var read = KeyReader.TextOf(field, _unit);
            return view => read(view) is { IsEmpty: false } value && pattern.IsWhole(view.Lower(value));
        }

        var number = dictionary.NumberOf(field.Name);
        return view => view.TryField(number, out var value) && pattern.IsWhole(view.Lower(value));
    }

    private EventTest Number(QueryField field, long from, long to)
    {
        if (field.IsKey)
        {
            var (read, least) = KeyReader.NumberOf(field);
            from = Math.Max(from, least);
            return view => read(view) is var value && value >= from && value <= to;
        }

        var number = dictionary.NumberOf(field.Name);
        return view => view.TryField(number, out var text) && Utf8Parser.TryParse(text, out long value, out var length)
            && length == text.Length && value >= from && value <= to;
    }

    private static EventTest Address(int number, AddressRange range) =>
        view => view.TryField(number, out var text) && AddressRange.TryAddress(text, out var address) && range.Contains(address);

    private EventTest Has(QueryField field)
    {
        if (!field.IsKey)
        {
            var number = dictionary.NumberOf(field.Name);
            return view => view.Has(number);
        }

        if (field.Kind == QueryFieldKind.Text)
        {
            var text = KeyReader.TextOf(field, _unit);
            return view => !text(view).IsEmpty;
        }

        var (read, least) = KeyReader.NumberOf(field);
        return view => read(view) >= least;
    }
}
