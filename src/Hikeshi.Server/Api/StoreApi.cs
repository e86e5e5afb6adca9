using System.Globalization;
using Hikeshi.Cli.Inputs;
using Hikeshi.Files;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Microsoft.AspNetCore.Http.Features;

namespace Hikeshi.Server.Api;

/// <summary>
/// What <c>export</c>, <c>import</c> and <c>verify</c> ask the server that holds the store. They take as long as they take,
/// and end when their client goes.
/// </summary>
internal sealed class StoreApi(ApiContext context, Collector collector, long floor, TimeProvider clock)
{
    /// <summary>Each of them reads much, or all.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/export", (HttpRequest request, IAuditLog audit) => TurnAsync(request, cancel => ExportAsync(request, audit, cancel)));
        app.MapPost("/api/v1/import", (HttpRequest request, IAuditLog audit) => TurnAsync(request, cancel => ImportAsync(request, audit, cancel)));
        app.MapGet("/api/v1/verify", (HttpRequest request) => TurnAsync(request, cancel => VerifyAsync(request, cancel)));
    }

    private static async Task<IResult> TurnAsync(HttpRequest request, Func<CancellationToken, Task<IResult>> handler)
    {
        var gone = request.HttpContext.RequestAborted;
        await Turns.WaitAsync(gone);
        try
        {
            return await ApiContext.AnswerAsync(request, handler, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<IResult> ExportAsync(HttpRequest request, IAuditLog audit, CancellationToken cancel)
    {
        if (context.QueryOf(request, out var problem) is not { } query)
        {
            return problem!;
        }

        var format = (string?)request.Query["format"] ?? "ndjson";
        if (format is not ("ndjson" or "parquet"))
        {
            return ApiContext.Wrong(request, ApiTexts.BadExportFormat);
        }

        var http = request.HttpContext;
        await audit.WriteAsync(Actor.Of(http.User)!, AuditAction.Export, query.ToString(), format, cancel);
        http.Response.ContentType = format == "parquet" ? ParquetArchive.MediaType : "application/x-ndjson";
        try
        {
            await (format == "parquet"
                ? new ParquetArchive(collector.Export, collector.Passing, floor).WriteAsync(query, http.Response.Body, cancel)
                : collector.Export.NdjsonAsync(query, http.Response.Body, context.Catalog, ApiContext.LanguageOf(request), cancel));
        }
        catch (StoreException broken) when (http.Response.HasStarted)
        {
            // Half an export must not look like a whole one.
            collector.Notice(broken.Sentence);
            http.Abort();
        }

        return Results.Empty;
    }

    private async Task<IResult> ImportAsync(HttpRequest request, IAuditLog audit, CancellationToken cancel)
    {
        var name = (string?)request.Query["name"] ?? "-";
        int? year = int.TryParse((string?)request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : null;
        if (!ReadSettings.TryZone((string?)request.Query["timezone"] ?? "UTC", out var zone)
            || !ReadSettings.TryZoneNames(request.Query["zone_map"].OfType<string>(), out var names, out _)
            || !InputFormat.TryParse((string?)request.Query["input"] ?? "auto", out var format))
        {
            return ApiContext.Wrong(request, ApiTexts.BadImport);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        using var file = await TemporaryFile.OfAsync(request.Body, cancel);
        await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Import, name, null, CancellationToken.None);
        var settings = new ReadSettings([file.Path], format, new TimeOptions { Zone = zone, ZoneNames = names, FirstYear = year });
        return Results.Json(await collector.ImportAsync(name, settings, context.Catalog, ApiContext.LanguageOf(request), clock, cancel), ApiJson.Default.ImportOutcome);
    }

    private async Task<IResult> VerifyAsync(HttpRequest request, CancellationToken cancel) =>
        TryDay(request, "from", out var from) && TryDay(request, "to", out var to)
            ? Results.Json(await collector.Verification.RunAsync(from, to, cancel), ApiJson.Default.VerifyReport)
            : ApiContext.Wrong(request, StoreCommandTexts.BadDay);

    private static bool TryDay(HttpRequest request, string name, out DateOnly? day)
    {
        day = null;
        if ((string?)request.Query[name] is not { Length: > 0 } text)
        {
            return true;
        }

        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = read;
        return isDay;
    }
}
