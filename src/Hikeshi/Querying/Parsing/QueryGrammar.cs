using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>
/// The grammar, over folded text:
/// <code>
/// query := any?
/// any   := all (OR all)*
/// all   := term (AND? term)*
/// term  := (NOT | -)* (group | test | word)
/// group := ( any )
/// test  := name comparison (word | ( word ((OR | ,)? word)* ))
/// </code>
/// It reads from left to right and never goes back over more than one word.
/// </summary>
internal static class QueryGrammar
{
    public static Parser<Syntax> Query { get; } = Build();

    private static Parser<Syntax> Build()
    {
        var (or, and, not, minus) = (new MarkParser("OR"), new MarkParser("AND"), new MarkParser("NOT"), new MarkParser("-"));
        var open = new MarkParser("(").Then((context, offset) =>
        {
            ((QueryContext)context).Open(offset);
            return offset;
        });
        var close = Must(new MarkParser(")"), q => new QueryProblem(QueryProblemKind.CloseExpected, q.Opening, 1)).Then((context, offset) =>
        {
            ((QueryContext)context).Close();
            return offset;
        });
        var any = Deferred<Syntax>();

        var listed = new WordParser(isInList: true);
        var separator = OneOf<int>(or, new MarkParser(","));
        var list = open.SkipAnd(OneOrMany(ZeroOrMany(separator).SkipAnd(Not(or).SkipAnd(listed))).AndSkip(ZeroOrMany(new MarkParser(","))))
            .AndSkip(close).Then(words => (Words: words, IsList: true));
        var single = new WordParser(isInList: false).Then(word => (Words: (IReadOnlyList<Word>)[word], IsList: false));
        var test = new FieldHeadParser().And(Must(OneOf(list, single), ValueExpected))
            .Then<Syntax>(t => new Syntax.Test(t.Item1, t.Item2.Words, t.Item2.IsList));

        var group = open.SkipAnd(Must(any, TermExpected)).AndSkip(close);
        var bare = Not(OneOf<int>(or, and)).SkipAnd(new WordParser(isInList: false)).Then<Syntax>(word => new Syntax.Bare(word));
        var positive = OneOf(group, test, bare);
        var negative = OneOrMany(OneOf<int>(not, minus)).And(Must(positive, TermExpected))
            .Then<Syntax>(t => t.Item1.Count % 2 == 0 ? t.Item2 : new Syntax.Negation(t.Item2));
        var term = OneOf(negative, positive);
        var more = OneOf(and.SkipAnd(Must(term, TermExpected)), term);
        var all = term.And(ZeroOrMany(more)).Then(t => t.Item2.Count == 0 ? t.Item1 : new Syntax.All([t.Item1, .. t.Item2]));
        any.Parser = all.And(ZeroOrMany(or.SkipAnd(Must(all, TermExpected))))
            .Then(t => t.Item2.Count == 0 ? t.Item1 : new Syntax.Any([t.Item1, .. t.Item2]));
        return any;
    }

    private static Required<T> Must<T>(Parser<T> parser, Func<QueryContext, QueryProblem> problem) => new(parser, problem);

    public static QueryProblem TermExpected(QueryContext query) => Missing(QueryProblemKind.TermExpected, query);

    private static QueryProblem ValueExpected(QueryContext query) => Missing(QueryProblemKind.ValueExpected, query);

    private static QueryProblem Missing(QueryProblemKind kind, QueryContext query) =>
        new(kind, query.Cursor.Offset, query.Cursor.Eof ? 0 : 1);
}
