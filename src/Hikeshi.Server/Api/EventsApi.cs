using System.Buffers;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;
using Microsoft.AspNetCore.Authorization;

namespace Hikeshi.Server.Api;

/// <summary>Searches over HTTP: <c>/api/v1/events</c> and what is asked about events.</summary>
internal static class EventsApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, IEventStore store)
    {
        app.MapGet("/api/v1/events", (HttpRequest request, IAuthorizationService authorization, IAuditLog audit) => EventStream.IsAskedBy(request)
            ? EventStream.Answer(request, context, store, authorization, audit)
            : context.AnswerAsync(request, cancel => SearchAsync(request, context, store, cancel)));
        app.MapGet("/api/v1/events/count", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
            context.QueryOf(request, out var problem) is { } query
                ? Results.Json(new CountAnswer(await store.CountAsync(query, cancel)), ApiJson.Default.CountAnswer)
                : problem!));
        app.MapGet("/api/v1/events/histogram", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
        {
            if (context.QueryOf(request, out var problem) is not { } query || ApiContext.NumberOf(request, "seconds", 3600, 86400 * 365, out problem) is not { } seconds)
            {
                return problem!;
            }

            return Results.Json(new HistogramAnswer(await store.HistogramAsync(query, TimeSpan.FromSeconds(seconds), cancel)), ApiJson.Default.HistogramAnswer);
        }));
        app.MapGet("/api/v1/events/top", (HttpRequest request) =>
            context.AnswerAsync(request, cancel => TopAsync(request, context, store, cancel)));
        app.MapGet("/api/v1/events/{key}", (string key, HttpRequest request) => context.AnswerAsync(request, async cancel =>
            await store.FindAsync(key, cancel) is { } found
                ? Results.Bytes(context.Pages(request).One(found).ToArray(), "application/json")
                : ApiContext.Wrong(request, ApiTexts.NotFound.With(key), StatusCodes.Status404NotFound)));
        app.MapGet("/api/v1/events/{key}/neighbours", (string key, HttpRequest request) => context.AnswerAsync(request, async cancel =>
        {
            if (ApiContext.NumberOf(request, "count", 10, 1000, out var problem) is not { } count)
            {
                return problem!;
            }

            return await store.NeighboursAsync(key, count, cancel) is { Count: > 0 } found
                ? Page(request, context, found, null)
                : ApiContext.Wrong(request, ApiTexts.NotFound.With(key), StatusCodes.Status404NotFound);
        }));
    }

    /// <summary>What a request searches for; null and an answer when it is wrong.</summary>
    internal static EventSearch? SearchOf(HttpRequest request, ApiContext context, int usual, int most, out IResult? problem)
    {
        if (context.QueryOf(request, out problem) is not { } query || ApiContext.NumberOf(request, "limit", usual, most, out problem) is not { } limit)
        {
            return null;
        }

        SearchOrder? order = (string?)request.Query["order"] switch
        {
            null or "newest" => SearchOrder.NewestFirst,
            "oldest" => SearchOrder.OldestFirst,
            _ => null,
        };
        problem = order is null ? ApiContext.Wrong(request, ApiTexts.BadOrder) : null;
        return order is { } known ? new EventSearch(query) { Limit = limit, Cursor = (string?)request.Query["cursor"], Order = known } : null;
    }

    private static async Task<IResult> SearchAsync(HttpRequest request, ApiContext context, IEventStore store, CancellationToken cancel)
    {
        if (SearchOf(request, context, EventSearch.UsualLimit, EventSearch.GreatestLimit, out var problem) is not { } search)
        {
            return problem!;
        }

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
            ? Results.Json(new TopAnswer(await store.TopAsync(query, found.Fields[0], limit, cancel)), ApiJson.Default.TopAnswer)
            : ApiContext.Wrong(request, ApiTexts.BadField.With(name));
    }

    private static IResult Page(HttpRequest request, ApiContext context, IReadOnlyList<StoredEvent> events, string? next)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        context.Pages(request).Page(bytes, events, next);
        return Results.Bytes(bytes.WrittenMemory, "application/json");
    }
}
