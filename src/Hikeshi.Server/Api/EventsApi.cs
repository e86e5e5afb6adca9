using System.Buffers;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>Searches over HTTP: <c>/api/v1/events</c> and what is asked about events.</summary>
internal static class EventsApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, IEventStore store)
    {
        app.MapGet("/api/v1/events", (HttpRequest request, CancellationToken cancel) =>
            ApiContext.AnswerAsync(request, () => SearchAsync(request, context, store, cancel)));
        app.MapGet("/api/v1/events/count", (HttpRequest request, CancellationToken cancel) => ApiContext.AnswerAsync(request, async () =>
            context.QueryOf(request, out var problem) is { } query
                ? Results.Json(new CountAnswer(await store.CountAsync(query, cancel)), ApiJson.Default.CountAnswer)
                : problem!));
        app.MapGet("/api/v1/events/histogram", (HttpRequest request, CancellationToken cancel) => ApiContext.AnswerAsync(request, async () =>
        {
            if (context.QueryOf(request, out var problem) is not { } query || ApiContext.NumberOf(request, "seconds", 3600, 86400 * 365, out problem) is not { } seconds)
            {
                return problem!;
            }

            return Results.Json(await store.HistogramAsync(query, TimeSpan.FromSeconds(seconds), cancel), ApiJson.Default.IReadOnlyListHistogramBucket);
        }));
        app.MapGet("/api/v1/events/top", (HttpRequest request, CancellationToken cancel) =>
            ApiContext.AnswerAsync(request, () => TopAsync(request, context, store, cancel)));
        app.MapGet("/api/v1/events/{key}", (string key, HttpRequest request, CancellationToken cancel) => ApiContext.AnswerAsync(request, async () =>
            await store.FindAsync(key, cancel) is { } found
                ? Results.Bytes(context.Pages(request).One(found).ToArray(), "application/json")
                : ApiContext.Wrong(request, ApiTexts.NotFound.With(key), StatusCodes.Status404NotFound)));
        app.MapGet("/api/v1/events/{key}/neighbours", (string key, HttpRequest request, CancellationToken cancel) => ApiContext.AnswerAsync(request, async () =>
            ApiContext.NumberOf(request, "count", 10, 1000, out var problem) is { } count
                ? Page(request, context, await store.NeighboursAsync(key, count, cancel), null)
                : problem!));
    }

    private static async Task<IResult> SearchAsync(HttpRequest request, ApiContext context, IEventStore store, CancellationToken cancel)
    {
        if (context.QueryOf(request, out var problem) is not { } query
            || ApiContext.NumberOf(request, "limit", EventSearch.UsualLimit, EventSearch.GreatestLimit, out problem) is not { } limit)
        {
            return problem!;
        }

        SearchOrder? order = (string?)request.Query["order"] switch
        {
            null or "newest" => SearchOrder.NewestFirst,
            "oldest" => SearchOrder.OldestFirst,
            _ => null,
        };
        if (order is null)
        {
            return ApiContext.Wrong(request, ApiTexts.BadOrder);
        }

        var search = new EventSearch(query) { Limit = limit, Cursor = (string?)request.Query["cursor"], Order = order.Value };
        var page = await store.SearchAsync(search, cancel);
        return Page(request, context, page.Events, page.Next);
    }

    private static async Task<IResult> TopAsync(HttpRequest request, ApiContext context, IEventStore store, CancellationToken cancel)
    {
        if (context.QueryOf(request, out var problem) is not { } query || ApiContext.NumberOf(request, "limit", 10, 1000, out problem) is not { } limit)
        {
            return problem!;
        }

        var name = (string?)request.Query["field"] ?? "";
        return context.Queries.Names.TryFind(name, out var found)
            ? Results.Json(await store.TopAsync(query, found.Fields[0], limit, cancel), ApiJson.Default.IReadOnlyListTopValue)
            : ApiContext.Wrong(request, ApiTexts.BadField.With(name));
    }

    private static IResult Page(HttpRequest request, ApiContext context, IReadOnlyList<StoredEvent> events, string? next)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        context.Pages(request).Page(bytes, events, next);
        return Results.Bytes(bytes.WrittenMemory, "application/json");
    }
}
