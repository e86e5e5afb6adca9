using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Hikeshi.Server.Api;

/// <summary>
/// All hits of a search as NDJSON, for those who ask <c>/api/v1/events</c> with <c>Accept: application/x-ndjson</c>: an event
/// a line, a page of the store in memory at a time, stopped when the client goes. It is an
/// export, and for those who may take events out.
/// </summary>
internal static class EventStream
{
    private const string MediaType = "application/x-ndjson";
    private const int PageEvents = 1000;

    public static bool IsAskedBy(HttpRequest request) => request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first page decides whether there is an answer; the rest is sent as it is found.</summary>
    public static Task<IResult> Answer(HttpRequest request, ApiContext context, IEventStore store, IAuthorizationService authorization, IAuditLog audit) => context.AnswerAsync(request, async cancel =>
    {
        if (!(await authorization.AuthorizeAsync(request.HttpContext.User, Policies.Operate)).Succeeded)
        {
            return Results.Forbid();
        }

        if (EventsApi.SearchOf(request, context, int.MaxValue, int.MaxValue, out var problem) is not { } search)
        {
            return problem!;
        }

        await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Export, search.Query.ToString(), "ndjson", cancel);
        var first = await store.SearchAsync(search with { Limit = Math.Min(search.Limit, PageEvents) }, cancel);
        var pages = context.Pages(request);
        var gone = request.HttpContext.RequestAborted;
        return Results.Stream(to => WriteAsync(to, pages, store, search, first, request.HttpContext, gone), MediaType);
    });

    private static async Task WriteAsync(
        Stream to, EventPages pages, IEventStore store, EventSearch search, EventPage page, HttpContext http, CancellationToken gone)
    {
        try
        {
            var left = search.Limit;
            while (true)
            {
                foreach (var item in page.Events)
                {
                    await to.WriteAsync(pages.Line(item), gone);
                }

                left -= page.Events.Count;
                if (page.Next is null || left == 0)
                {
                    return;
                }

                page = await store.SearchAsync(search with { Limit = Math.Min(left, PageEvents), Cursor = page.Next }, gone);
            }
        }
        catch (StoreException)
        {
            // Half a stream must not look like a whole one.
            http.Abort();
        }
        catch (OperationCanceledException)
        {
            // The client went.
        }
    }
}
