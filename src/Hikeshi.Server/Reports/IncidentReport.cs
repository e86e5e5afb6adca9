using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Api;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Reports;

/// <summary>
/// An incident to hand on: the lines of its device around it, analyzed by themselves, as one HTML file. Which lines, says
/// <see cref="ReportLines"/>; with <c>anonymous=true</c> names and addresses are replaced.
/// </summary>
internal static class IncidentReport
{
    private const int PageSize = 2000;

    public static void Map(IEndpointRouteBuilder app, ApiContext context, IIncidentStore incidents, IEventStore events) =>
        app.MapGet("/incidents/{id}/report", (string id, bool? anonymous, HttpRequest request, IAuditLog audit) => context.AnswerAsync(request, async cancel =>
        {
            if (await incidents.IncidentAsync(id, cancel) is not { } found)
            {
                return ApiContext.Wrong(request, ApiTexts.NoIncident.With(id), StatusCodes.Status404NotFound);
            }

            await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Export, id, anonymous == true ? "html, anonymous" : "html", cancel);
            using var draft = new ReportDraft(context.Catalog, anonymous == true, cancel);
            await ReadAsync(draft, context.Catalog, events, found, cancel);
            return Results.Bytes(draft.Write(ApiContext.LanguageOf(request)).ToArray(), "text/html; charset=utf-8", $"hikeshi-incident-{found.Record.Id}.html");
        }));

    private static async Task ReadAsync(ReportDraft draft, MessageCatalog catalog, IEventStore events, StoredIncident incident, CancellationToken cancel)
    {
        var (query, all) = await new ReportLines(events, catalog, cancel).ChooseAsync(incident);
        draft.Begin(incident.Record.Device);
        var reader = new EventReader(catalog).ForSource(new TimeOptions());
        string? cursor = null;
        do
        {
            var search = new EventSearch(query) { Limit = (int)Math.Min(PageSize, ReportLines.Most - draft.Lines), Order = SearchOrder.OldestFirst, Cursor = cursor };
            var page = await events.SearchAsync(search, cancel);
            foreach (var stored in page.Events)
            {
                draft.Add(reader.Read(stored.Raw, stored.Context), new EventPlace(stored.Context.File) { Device = stored.Context.Device, ReceivedTicks = stored.Context.ReceivedTicks });
            }

            cursor = page.Next;
        }
        while (cursor is not null && draft.Lines < ReportLines.Most);

        if (draft.Lines < all)
        {
            draft.Note(ReportTexts.LinesLeftOut.With(Number(all), Number(draft.Lines)));
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
