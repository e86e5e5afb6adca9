using Parlot;
using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>A parser that must succeed here; what is wrong if not, and the place of it.</summary>
internal sealed class Required<T>(Parser<T> parser, Func<QueryContext, QueryProblem> problem) : Parser<T>
{
    public override bool Parse(ParseContext context, ref ParseResult<T> result)
    {
        if (parser.Parse(context, ref result))
        {
            return true;
        }

        var query = (QueryContext)context;
        query.SkipBlanks();
        throw query.Fail(problem(query));
    }
}
