using Parlot;

namespace Hikeshi.Querying.Parsing;

/// <summary>Reads the language of docs/en/search.md. Nothing a text holds makes it throw; length, depth and terms are bounded.</summary>
public static class QueryParser
{
    /// <summary>Reads a query.</summary>
    /// <param name="text">What a user typed.</param>
    /// <param name="options">Catalog, time and zone.</param>
    public static QueryResult Parse(string text, QueryOptions options)
    {
        if (text.Length > options.MostCharacters)
        {
            return new QueryResult(null, new QueryProblem(
                QueryProblemKind.TooLong, options.MostCharacters, text.Length - options.MostCharacters, $"{options.MostCharacters}"));
        }

        var context = new QueryContext(QueryFolding.Fold(text));
        try
        {
            var syntax = Read(context);
            return new QueryResult(syntax is null ? AllQuery.Instance : new QueryBinder(options, text).Bind(syntax), null);
        }
        catch (ParseException) when (context.Problem is not null)
        {
            return new QueryResult(null, context.Problem);
        }
        catch (QueryException problem)
        {
            return new QueryResult(null, problem.Problem);
        }
    }

    private static Syntax? Read(QueryContext context)
    {
        var result = new ParseResult<Syntax>();
        var isRead = QueryGrammar.Query.Parse(context, ref result);
        context.SkipBlanks();
        if (!context.Cursor.Eof)
        {
            throw context.Fail(context.Cursor.Current == ')'
                ? new QueryProblem(QueryProblemKind.UnexpectedClose, context.Cursor.Offset, 1)
                : QueryGrammar.TermExpected(context));
        }

        return isRead ? result.Value : null;
    }
}
