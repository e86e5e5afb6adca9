namespace Hikeshi.Server.Api.Describing;

/// <summary>The API tells of itself: <c>/api</c> for people, <c>/api/openapi.json</c> for programs.</summary>
internal static class DescribingApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/openapi.json", (HttpRequest request) =>
            Results.Bytes(OpenApiDocument.Write(ApiContext.LanguageOf(request)), "application/json"));
        app.MapGet("/api", (HttpRequest request) =>
            Results.Content(ApiPage.Write(ApiContext.LanguageOf(request)), "text/html; charset=utf-8"));
    }
}
