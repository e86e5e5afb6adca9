using Hikeshi.Diagnosing.Json;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Api;

/// <summary>What diagnosis knows at this moment: <c>/api/v1/tunnels</c>, <c>/api/v1/failovers</c>.</summary>
internal static class DiagnosisApi
{
    public static void Map(IEndpointRouteBuilder app, Collector collector)
    {
        app.MapGet("/api/v1/tunnels", (HttpRequest request) =>
        {
            var device = (string?)request.Query["device"];
            var all = collector.Diagnosis().Tunnels.Where(t => device is null || t.Device == device).OrderByDescending(t => t.Since).ToList();
            return List(request, "tunnels", all, DiagnosisJson.Tunnels);
        });
        app.MapGet("/api/v1/failovers", (HttpRequest request) =>
            List(request, "failovers", collector.Diagnosis().Failovers, DiagnosisJson.Failovers));
    }

    private static IResult List<T>(HttpRequest request, string name, IReadOnlyList<T> all, Func<IReadOnlyList<T>, byte[]> write) =>
        ListPage<T>.Of(request, all, out var problem) is not { } page ? problem! : JsonAnswer.Of(to =>
        {
            to.WriteStartObject();
            to.WritePropertyName(name);
            to.WriteRawValue(write(page.Items), skipInputValidation: true);
            to.WriteString("next", page.Next);
            to.WriteEndObject();
        });
}
