using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Parsing;

/// <summary>Gives written queries their meaning: names become fields, values become what the fields are compared with.</summary>
internal sealed class QueryBinder(QueryOptions options, string text)
{
    private const string Has = "has";
    private const string Since = "since";
    private const string Until = "until";
    private const int IdDigits = 6;
    private const int ClassDigits = 3;

    private readonly ValueBinder _values = new(options);
    private int _terms;

    public Query Bind(Syntax syntax)
    {
        var query = Of(syntax);
        var depth = Depth(query);
        return depth <= QueryContext.MostDepth ? query
            : throw new QueryException(new QueryProblem(QueryProblemKind.TooDeep, 0, text.Length));
    }

    private Query Of(Syntax syntax) => syntax switch
    {
        Syntax.All all => QueryForm.And(all.Terms.Select(Of)),
        Syntax.Any any => QueryForm.Or(any.Terms.Select(Of)),
        Syntax.Negation negation => QueryForm.Not(Of(negation.Term)),
        Syntax.Bare bare => Bare(bare.Word),
        _ => Test((Syntax.Test)syntax),
    };

    /// <summary>A number of six digits that begins like a message ID is one; everything else is looked for in the line.</summary>
    private Query Bare(Word word)
    {
        if (word.IsPlain && word.Length == IdDigits && word.Text.All(char.IsAsciiDigit)
            && options.Catalog.ClassOf(word.Text[..ClassDigits]) is not null)
        {
            return _values.Bind(EventKeys.Id, Comparison.Is, word);
        }

        var pieces = word.Pieces().ToList();
        if (pieces.Count > 1 && pieces[^1].Length == 0)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        if (pieces.Count > 1 && pieces[0].Length == 0)
        {
            pieces.RemoveAt(0);
        }

        return Counted(pieces is [""] ? AllQuery.Instance : new RawTest(new TextPattern(pieces)), word);
    }

    private Query Test(Syntax.Test test)
    {
        var (head, isNegated) = (test.Head, test.Head.Comparison == Comparison.IsNot);
        if (test.IsList && head.Comparison is not (Comparison.Is or Comparison.IsNot))
        {
            throw Problem(QueryProblemKind.OneValueExpected, head.Start, head.End - head.Start, head.Name);
        }

        var found = QueryForm.Or(test.Values.SelectMany(value => One(head, isNegated ? Comparison.Is : head.Comparison, value)));
        return isNegated ? QueryForm.Not(found) : found;
    }

    private IEnumerable<Query> One(FieldHead head, Comparison comparison, Word value)
    {
        var name = head.Name.ToLowerInvariant();
        if (name is Since or Until)
        {
            return comparison == Comparison.Is
                ? [Counted(_values.Bound(value, isEnd: name == Until), value)]
                : throw Problem(QueryProblemKind.NotComparable, head.Start, head.End - head.Start, head.Name);
        }

        if (name == Has)
        {
            return Field(value.Text, value.Start, value.Length).Fields.Select(f => Counted(new HasTest(f), value));
        }

        var fields = Field(head.Name, head.Start, head.Name.Length).Fields;
        return Fitting(fields, value).Select(f => Counted(_values.Bind(f, comparison, value), value));
    }

    private QueryName Field(string name, int start, int length) => options.Names.TryFind(name, out var found)
        ? found
        : throw new QueryException(new QueryProblem(QueryProblemKind.UnknownField, start, length, name, options.Names.Nearest(name)));

    /// <summary>
    /// Of a short name such as <c>peer</c>, the fields that can hold the value: an address is never a name, and a name
    /// is never an address.
    /// </summary>
    private static IEnumerable<QueryField> Fitting(IReadOnlyList<QueryField> fields, Word value)
    {
        if (fields.Count == 1 || fields.All(f => f.Kind == fields[0].Kind))
        {
            return fields;
        }

        var isAddress = ValueBinder.IsAddress(value);
        return fields.Where(f => value.Pieces().Count > 1 || (f.Kind == QueryFieldKind.Address) == isAddress);
    }

    /// <summary>One value may be several tests: <c>713*</c> is IDs of six digits and of seven.</summary>
    private Query Counted(Query query, Word word) => (_terms += (query as OrQuery)?.Terms.Count ?? 1) <= QueryContext.MostTerms
        ? query
        : throw Problem(QueryProblemKind.TooManyTerms, word.Start, word.Length, "");

    private static int Depth(Query query) => query switch
    {
        AndQuery and => 1 + and.Terms.Max(Depth),
        OrQuery or => 1 + or.Terms.Max(Depth),
        NotQuery not => Depth(not.Term),
        _ => 0,
    };

    private static QueryException Problem(QueryProblemKind kind, int offset, int length, string detail) =>
        new(new QueryProblem(kind, offset, length, detail));
}
