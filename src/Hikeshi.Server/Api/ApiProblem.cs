using Hikeshi.Querying.Parsing;
using Hikeshi.Texts;
using Microsoft.AspNetCore.WebUtilities;

namespace Hikeshi.Server.Api;

/// <summary>What is wrong with a request: a problem of RFC 9457.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">A sentence, in the language asked for.</param>
internal sealed record ApiProblem(int Status, string Detail)
{
    private const string MediaType = "application/problem+json";

    /// <summary>What the status is called.</summary>
    public string Title { get; } = ReasonPhrases.GetReasonPhrase(Status);

    /// <summary>Where in the query, in UTF-16 units from 0; absent when it is not about a query.</summary>
    public int? Offset { get; init; }

    /// <summary>How many units of it.</summary>
    public int? Length { get; init; }

    public static ApiProblem Of(QueryProblem problem, Language language) =>
        new(StatusCodes.Status400BadRequest, QueryTexts.Of(problem).In(language)) { Offset = problem.Offset, Length = problem.Length };

    /// <summary>How many records of a request were taken before the wrong one; absent when it brings none.</summary>
    public long? Accepted { get; init; }

    /// <summary>The answer that says so.</summary>
    public IResult Answer() => Results.Json(this, ApiJson.Default.ApiProblem, MediaType, Status);
}
