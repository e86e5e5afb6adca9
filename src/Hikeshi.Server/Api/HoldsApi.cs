using System.Text.Json;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>Legal holds: <c>/api/v1/holds</c>. They stop retention, so they are for administrators.</summary>
internal static class HoldsApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, Retention retention)
    {
        app.MapGet("/api/v1/holds", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
            Results.Json(new HoldList([.. (await retention.HoldsAsync(cancel)).Select(HoldItem.Of)]), ApiJson.Default.HoldList)));
        app.MapPost("/api/v1/holds", (HttpRequest request, IAuditLog audit) => ChangeAsync(request, context, (by, item, cancel) =>
        {
            // A command may say who decided it. Whoever is known by a name places it under this name.
            var isTold = by.Kind == ActorKind.Command || !by.IsNamed;
            return Of(by, retention, audit).AddAsync((isTold ? item : item with { Person = by.Name }).ToHold(), cancel);
        }));
        app.MapPost("/api/v1/holds/release", (HttpRequest request, IAuditLog audit) => ChangeAsync(
            request, context, (by, item, cancel) => Of(by, retention, audit).ReleaseAsync(item.Name ?? "", cancel)));
    }

    private static Task<IResult> ChangeAsync(HttpRequest request, ApiContext context, Func<Actor, HoldItem, CancellationToken, Task> change) =>
        context.AnswerAsync(request, async cancel =>
        {
            try
            {
                var item = await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Default.HoldItem, cancel) ?? throw new JsonException();
                await change(Actor.Of(request.HttpContext.User)!, item, cancel);
                return Results.NoContent();
            }
            catch (JsonException)
            {
                return ApiContext.Wrong(request, ApiTexts.BadHold);
            }
            catch (HoldException problem)
            {
                return ApiContext.Wrong(request, problem.Sentence, StatusCodes.Status409Conflict);
            }
        });

    private static OpenedHolds Of(Actor by, Retention retention, IAuditLog audit) =>
        new(retention, (action, subject, detail) => audit.WriteAsync(by, action, subject, detail, CancellationToken.None));
}
