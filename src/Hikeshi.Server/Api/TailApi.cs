using Hikeshi.Pipeline.Tailing;
using Hikeshi.Querying.Evaluating;

namespace Hikeshi.Server.Api;

/// <summary>Events as they come, as server-sent events: <c>/api/v1/events/tail</c>. Who is too slow is told how many he missed.</summary>
internal static class TailApi
{
    public static void Map(IEndpointRouteBuilder app, ApiContext context, LiveTail tail, CancellationToken stop) =>
        app.MapGet("/api/v1/events/tail", async (HttpContext http) =>
        {
            if (context.QueryOf(http.Request, out var problem) is not { } query)
            {
                await problem!.ExecuteAsync(http);
                return;
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stop);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            var evaluator = new QueryEvaluator(query, context.Catalog.Fields);
            using var subscription = tail.Subscribe(evaluator.Matches);
            var pages = context.Pages(http.Request);
            await http.Response.StartAsync(end.Token);
            await http.Response.Body.FlushAsync(end.Token);
            try
            {
                await foreach (var item in subscription.ReadAsync(end.Token))
                {
                    if (item.Missed > 0)
                    {
                        await http.Response.WriteAsync($"event: missed\ndata: {item.Missed}\n\n", end.Token);
                    }

                    await http.Response.WriteAsync("data: ", end.Token);
                    await http.Response.Body.WriteAsync(pages.One(item.Event).ToArray(), end.Token);
                    await http.Response.WriteAsync("\n\n", end.Token);
                    await http.Response.Body.FlushAsync(end.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The watcher left, or the server stops.
            }
        });
}
