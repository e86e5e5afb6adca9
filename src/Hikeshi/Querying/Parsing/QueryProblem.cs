namespace Hikeshi.Querying.Parsing;

/// <summary>What is wrong with a query's text, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Offset">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">How many units it has; 0 where something is missing.</param>
/// <param name="Detail">The name or value it is about.</param>
/// <param name="Suggestion">What was probably meant, or null.</param>
public sealed record QueryProblem(QueryProblemKind Kind, int Offset, int Length, string Detail = "", string? Suggestion = null);
