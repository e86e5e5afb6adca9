namespace Hikeshi.Querying.Parsing;

/// <summary>A query, or why there is none. One of the two is not null.</summary>
/// <param name="Query">The query.</param>
/// <param name="Problem">What is wrong with the text.</param>
public sealed record QueryResult(Query? Query, QueryProblem? Problem);
