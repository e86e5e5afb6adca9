using Hikeshi.Querying.Parsing;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api;

/// <summary>What is wrong with a request.</summary>
/// <param name="Error">A sentence, in the language asked for.</param>
internal sealed record ApiProblem(string Error)
{
    /// <summary>Where in the query, in UTF-16 units from 0; absent when it is not about a query.</summary>
    public int? Offset { get; init; }

    /// <summary>How many units of it.</summary>
    public int? Length { get; init; }

    public static ApiProblem Of(QueryProblem problem, Language language) =>
        new(QueryTexts.Of(problem).In(language)) { Offset = problem.Offset, Length = problem.Length };
}
