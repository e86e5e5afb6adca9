namespace Hikeshi.Querying.Parsing;

/// <summary>Ends the binding of a query; never leaves <see cref="QueryParser"/>.</summary>
internal sealed class QueryException(QueryProblem problem) : Exception
{
    public QueryProblem Problem { get; } = problem;
}
