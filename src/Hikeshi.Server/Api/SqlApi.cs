using System.Text.Json;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.Pipeline.Access;
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
    private const int MostTold = 1000;

    public static void Map(IEndpointRouteBuilder app, ApiContext context, SqlStore store, IAuditLog audit) =>
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
                    cancel => AnswerAsync(request, store, audit, new SqlQuestion(sql) { Events = events.Query!, Limit = asked.Limit ?? SqlQuestion.UsualLimit }, cancel),
                    TimeSpan.FromSeconds(seconds));
        });

    private static async Task<IResult> AnswerAsync(HttpRequest request, SqlStore store, IAuditLog audit, SqlQuestion question, CancellationToken cancel)
    {
        try
        {
            var answer = await store.SelectAsync(question, cancel);

            // What is asked so leaves as rows, as many as a file may hold.
            await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Export, Told(question.Text), "sql", cancel);
            return Results.Bytes(SqlJson.Of(answer), "application/json");
        }
        catch (SqlException problem)
        {
            return ApiContext.Wrong(request, problem.Sentence);
        }
    }

    /// <summary>A row of the audit log is for people.</summary>
    private static string Told(string sql) => sql.Length > MostTold ? sql[..MostTold] + "…" : sql;

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
