using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Files;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;
using Hikeshi.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace Hikeshi.Server.Reports;

/// <summary>
/// A log that somebody drops on the page: it is kept on disk while it is read, answered with its analysis, and removed.
/// It goes into the store only when that was asked for.
/// </summary>
internal sealed class FileReport(MessageCatalog catalog, Collector collector, TimeProvider clock)
{
    /// <summary>Two analyses at once are enough for one machine; others wait.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    /// <remarks>Forms of other sites are turned away by <see cref="RequestGuard"/>, before anything is read.</remarks>
    public void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/analyze/report", AnswerAsync).DisableAntiforgery().WithMetadata(new FormOptions { MultipartBodyLengthLimit = 1L << 30 });

    private async Task<IResult> AnswerAsync(HttpRequest request, IFormFile? file, IAuthorizationService authorization, IAuditLog audit, CancellationToken cancel)
    {
        var language = ApiContext.LanguageOf(request);
        if (file is null || file.Length == 0)
        {
            return ApiContext.Wrong(request, UploadTexts.NoFile);
        }

        var form = await request.ReadFormAsync(cancel);
        var isKept = form["store"] == "on";
        if (isKept && !(await authorization.AuthorizeAsync(request.HttpContext.User, Policies.Operate)).Succeeded)
        {
            return Results.Forbid();
        }

        await Turns.WaitAsync(cancel);
        // A folder that only this user may enter.
        var folder = Directory.CreateTempSubdirectory("hikeshi-upload-");
        var path = Path.Join(folder.FullName, "log");
        try
        {
            await using (var to = File.Create(path))
            {
                await file.CopyToAsync(to, cancel);
            }

            using var draft = new ReportDraft(catalog, form["anonymous"] == "on", cancel);
            var problems = await Task.Run(() => Read(path, draft, language), cancel);
            if (problems.Count > 0 && draft.Lines == 0)
            {
                return ApiContext.Wrong(request, new LocalText(problems[0], problems[0]));
            }

            if (isKept)
            {
                var name = Path.GetFileName(file.FileName);
                await collector.ImportAsync(path, name, catalog, cancel);
                await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Import, name, null, CancellationToken.None);
            }

            return Results.Bytes(draft.Write(language).ToArray(), "text/html; charset=utf-8");
        }
        finally
        {
            Turns.Release();
            folder.Delete(recursive: true);
        }
    }

    private List<string> Read(string path, ReportDraft draft, Language language)
    {
        var run = new InputRun(catalog, new ReadSettings([path], InputFormat.Auto, new TimeOptions()), language, clock);
        run.Read(draft);
        return run.Problems;
    }
}
