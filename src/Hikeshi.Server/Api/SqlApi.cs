using System.Text.Json;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.Querying.Parsing;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>
/// A SELECT over the store: <c>POST /api/v1/sql</c>. It sees all events and may keep the processors busy, so it
/// is for operators.
/// </summary>
internal static class SqlApi
{
    private const int MostCharacters = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app, ApiContext context, SqlStore store) =>
        app.MapPost("/api/v1/sql", async (HttpRequest request) =>
        {
            var asked = await ReadAsync(request);
            var seconds = asked?.Seconds ?? (int)context.MostTime.TotalSeconds;
            if (asked?.Sql is not { Length: > 0 and <= MostCharacters } sql
                || asked.Limit is < 1 or > SqlQuestion.GreatestLimit || seconds < 1 || seconds > context.MostTime.TotalSeconds)
            {
                return ApiContext.Wrong(request, ApiTexts.BadSql.With(MostCharacters, SqlQuestion.GreatestLimit, (int)context.MostTime.TotalSeconds));
            }

            var events = QueryParser.Parse(asked.Events ?? "", context.Queries);
            return events.Problem is { } problem
                ? ApiProblem.Of(problem, ApiContext.LanguageOf(request)).Answer()
                : await ApiContext.AnswerAsync(
                    request,
                    cancel => AnswerAsync(request, store, new SqlQuestion(sql) { Events = events.Query!, Limit = asked.Limit ?? SqlQuestion.UsualLimit }, cancel),
                    TimeSpan.FromSeconds(seconds));
        });

    private static async Task<IResult> AnswerAsync(HttpRequest request, SqlStore store, SqlQuestion question, CancellationToken cancel)
    {
        try
        {
            return Results.Bytes(SqlJson.Of(await store.SelectAsync(question, cancel)), "application/json");
        }
        catch (SqlException problem)
        {
            return ApiContext.Wrong(request, problem.Sentence);
        }
    }

    private static async Task<SqlRequest?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Default.SqlRequest, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
