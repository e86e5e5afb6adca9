using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;
using Hikeshi.Querying.Values;
using Hikeshi.Server.Api;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Reports;

/// <summary>
/// An incident to hand on: the lines of its device around it, analyzed by themselves, as one HTML file. At most
/// <see cref="MostLines"/> lines, the earliest; with <c>anonymous=true</c> names and addresses are replaced.
/// </summary>
internal static class IncidentReport
{
    public const int MostLines = 20_000;

    private static readonly TimeSpan Around = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder app, ApiContext context, IIncidentStore incidents, IEventStore events) =>
        app.MapGet("/incidents/{id}/report", (string id, bool? anonymous, HttpRequest request, IAuditLog audit) => context.AnswerAsync(request, async cancel =>
        {
            if (await incidents.IncidentAsync(id, cancel) is not { } found)
            {
                return ApiContext.Wrong(request, ApiTexts.NoIncident.With(id), StatusCodes.Status404NotFound);
            }

            await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Export, id, anonymous == true ? "html, anonymous" : "html", cancel);
            using var draft = new ReportDraft(context.Catalog, anonymous == true, cancel);
            await ReadAsync(draft, context.Catalog, events, found.Record, cancel);
            return Results.Bytes(draft.Write(ApiContext.LanguageOf(request)).ToArray(), "text/html; charset=utf-8", $"hikeshi-incident-{found.Record.Id}.html");
        }));

    private static async Task ReadAsync(ReportDraft draft, MessageCatalog catalog, IEventStore events, IncidentRecord record, CancellationToken cancel)
    {
        draft.Begin(record.Device);
        var reader = new EventReader(catalog).ForSource(new TimeOptions());
        string? cursor = null;
        do
        {
            var page = await events.SearchAsync(
                new EventSearch(QueryOf(record, catalog)) { Limit = 2000, Order = SearchOrder.OldestFirst, Cursor = cursor }, cancel);
            foreach (var stored in page.Events)
            {
                draft.Add(reader.Read(stored.Raw, stored.Context), new EventPlace(stored.Context.File) { Device = stored.Context.Device, ReceivedTicks = stored.Context.ReceivedTicks });
            }

            cursor = page.Next;
        }
        while (cursor is not null && draft.Lines < MostLines);
    }

    private static Query QueryOf(IncidentRecord record, MessageCatalog catalog)
    {
        var names = new QueryOptions(catalog).Names;
        names.TryFind("device", out var device);
        names.TryFind("time", out var time);
        return QueryForm.And(
            new TextTest(device!.Fields[0], TextPattern.Exact(record.Device)),
            new TimeTest(time!.Fields[0], record.FirstTicks - Around.Ticks, record.LastTicks + Around.Ticks));
    }
}
