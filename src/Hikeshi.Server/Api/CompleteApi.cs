using System.Globalization;
using Hikeshi.Querying.Completing;

namespace Hikeshi.Server.Api;

/// <summary>What may stand at the cursor of a query: <c>/api/v1/complete</c>.</summary>
internal static class CompleteApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context) => app.MapGet("/api/v1/complete", (HttpRequest request) =>
    {
        var text = (string?)request.Query["q"] ?? "";
        var language = ApiContext.LanguageOf(request);
        var cursor = int.TryParse((string?)request.Query["cursor"], NumberStyles.None, null, out var at) ? at : text.Length;
        var found = new QueryCompletion(context.Queries).At(text, cursor);
        return Results.Json(
            new CompleteAnswer(found.Start, found.Length, [.. found.Suggestions.Select(s => new CompleteAnswer.Suggestion(s.Text, s.About.In(language)))]),
            ApiJson.Default.CompleteAnswer);
    });
}
