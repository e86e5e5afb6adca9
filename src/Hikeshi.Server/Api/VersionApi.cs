using Hikeshi.Cli;

namespace Hikeshi.Server.Api;

/// <summary>Which program answers: <c>/api/v1/version</c>.</summary>
internal static class VersionApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/v1/version", () =>
        Results.Json(new VersionAnswer("hikeshi", ProgramVersion.Short, ProgramVersion.Text, "v1"), ApiJson.Default.VersionAnswer));
}
