using Parlot;
using Parlot.Fluent;

namespace Hikeshi.Querying.Parsing;

/// <summary>One run of the grammar: counts what is bounded and keeps what is wrong.</summary>
internal sealed class QueryContext(string text) : ParseContext(new Scanner(text))
{
    /// <summary>Parentheses within parentheses, as written and as the normal form has them.</summary>
    public const int MostDepth = 32;

    /// <summary>Words and values, as written and as the normal form has them.</summary>
    public const int MostTerms = 256;

    private readonly Stack<int> _open = new();
    private int _terms;

    public QueryProblem? Problem { get; private set; }

    public Cursor Cursor => Scanner.Cursor;

    /// <summary>Where the innermost open parenthesis stands.</summary>
    public int Opening => _open.Peek();

    public void SkipBlanks()
    {
        while (Cursor.Current == ' ')
        {
            Cursor.Advance();
        }
    }

    public void Open(int offset)
    {
        if (_open.Count == MostDepth)
        {
            throw Fail(new QueryProblem(QueryProblemKind.TooDeep, offset, 1));
        }

        _open.Push(offset);
    }

    public void Close() => _open.Pop();

    public void Count(Word word)
    {
        if (++_terms > MostTerms)
        {
            throw Fail(new QueryProblem(QueryProblemKind.TooManyTerms, word.Start, word.Length));
        }
    }

    /// <summary>Keeps the problem; the exception ends the run and is caught by <see cref="QueryParser"/>.</summary>
    public ParseException Fail(QueryProblem problem)
    {
        Problem ??= problem;
        return new ParseException(problem.Kind.ToString(), Cursor.Position);
    }
}
