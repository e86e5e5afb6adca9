using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Api;

/// <summary>VPN sessions that ended: <c>/api/v1/sessions</c>.</summary>
internal static class SessionsApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, IIncidentStore store) =>
        app.MapGet("/api/v1/sessions", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
        {
            if (ApiContext.NumberOf(request, "limit", EventSearch.UsualLimit, EventSearch.GreatestLimit, out var problem) is not { } limit
                || ApiContext.MomentOf(request, "since", out problem) is not { } since)
            {
                return problem!;
            }

            var page = await store.SessionsAsync(
                new SessionSearch
                {
                    Device = request.Query["device"],
                    User = request.Query["user"],
                    Peer = request.Query["peer"],
                    SinceTicks = since,
                    Limit = limit,
                    Cursor = request.Query["cursor"],
                },
                cancel);
            return JsonAnswer.List("sessions", page.Sessions, page.Next, (to, item) => to.WriteRawValue(item.Json.Span));
        }));
}
