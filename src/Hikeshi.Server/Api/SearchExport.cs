using System.Text;
using Hikeshi.Catalog;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Server.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Searching;
using Hikeshi.Web.Shell;

namespace Hikeshi.Server.Api;

/// <summary>
/// All hits of the page of searches as a file: <c>/search/export?format=csv|ndjson</c> and the parameters of the page.
/// In the order in which they came, a piece in memory at a time, stopped when the browser goes.
/// </summary>
internal static class SearchExport
{
    private const int PieceCharacters = 64 * 1024;

    /// <summary>Each holds a connection of the database for as long as the browser takes: others wait.</summary>
    private static readonly SemaphoreSlim Turns = new(4);

    public static void Map(IEndpointRouteBuilder app, EventExport export, MessageCatalog catalog, QueryReader queries, TimeProvider clock) =>
        app.MapGet("/search/export", async (HttpContext http, EventViews views, IAuditLog audit, CancellationToken cancel) =>
        {
            var preferences = PreferenceCookies.Read(http.Request);
            var state = SearchState.Parse(name => http.Request.Query[name]);
            var read = queries.Read(state.Query, preferences);
            var format = (string?)http.Request.Query["format"];
            if (read.Problem is { } wrong)
            {
                await ApiProblem.Of(wrong, preferences.Language).Answer().ExecuteAsync(http);
                return;
            }

            if (format is not ("csv" or "ndjson"))
            {
                await ApiContext.Wrong(http.Request, ApiTexts.BadFormat).ExecuteAsync(http);
                return;
            }

            var now = clock.GetUtcNow();
            var query = QueryForm.And(read.Query!, state.Range.ToQuery(now));
            var isCsv = format == "csv";
            await audit.WriteAsync(Actor.Of(http.User)!, AuditAction.Export, query.ToString(), format, cancel);
            await Turns.WaitAsync(cancel);
            http.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"hikeshi-events-{now:yyyyMMdd-HHmmss}.{format}\"";
            http.Response.Headers.CacheControl = "no-store";
            try
            {
                await (isCsv
                    ? CsvAsync(export.Read(query, cancel), new HitReader(views, state.Columns, preferences) { IsWhole = true }, state.Columns, http.Response.Body, cancel)
                    : export.NdjsonAsync(query, http.Response.Body, catalog, preferences.Language, cancel));
            }
            catch (StoreException problem) when (!http.Response.HasStarted)
            {
                http.Response.Headers.Remove("Content-Disposition");
                await ApiContext.Wrong(http.Request, problem.Sentence, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
            }
            catch (StoreException)
            {
                // Half a file must not look like a whole one: the browser is to say that the download failed.
                http.Abort();
            }
            catch (OperationCanceledException)
            {
                // The browser went.
            }
            finally
            {
                Turns.Release();
            }
        });

    /// <summary>With a byte order mark: without it, spreadsheets take it for a local encoding.</summary>
    private static async Task CsvAsync(IEnumerable<StoredEvent> events, HitReader reader, SearchColumns columns, Stream to, CancellationToken cancel)
    {
        using var piece = new StringWriter();
        piece.Write('\uFEFF');
        CsvCells.Write(piece, columns.Names);
        foreach (var item in events)
        {
            CsvCells.Write(piece, reader.Of(item).Cells);
            if (piece.GetStringBuilder().Length >= PieceCharacters)
            {
                await FlushAsync(piece.GetStringBuilder(), to, cancel);
            }
        }

        await FlushAsync(piece.GetStringBuilder(), to, cancel);
    }

    private static async Task FlushAsync(StringBuilder piece, Stream to, CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(piece.ToString()), cancel);
        piece.Clear();
    }
}
