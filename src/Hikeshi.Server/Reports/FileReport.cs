using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Files;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Api;
using Hikeshi.Server.Serving;
using Hikeshi.Texts;
using Hikeshi.Web.Access;
using Hikeshi.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hikeshi.Server.Reports;

/// <summary>
/// A log that somebody drops on the page: it is kept on disk while it is read, answered with its analysis, and removed.
/// It goes into the store only when that was asked for. Who sent it looks at a page: what went wrong leads to one, too.
/// </summary>
internal sealed class FileReport(MessageCatalog catalog, Collector collector, TimeProvider clock)
{
    /// <summary>What a form has beside its file.</summary>
    private const long FormBytes = 1L << 20;

    /// <summary>Two analyses at once are enough for one machine; others wait.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    /// <remarks>Forms of other sites are turned away by <see cref="RequestGuard"/>, before anything is read.</remarks>
    public void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/analyze/report", AnswerAsync).DisableAntiforgery()
            .WithFormOptions(multipartBodyLengthLimit: Upload.MostBytes)
            .WithMetadata(new RequestSizeLimitAttribute(Upload.MostBytes + FormBytes));

    private async Task<IResult> AnswerAsync(HttpRequest request, IAuthorizationService authorization, IAuditLog audit, CancellationToken cancel)
    {
        var language = ApiContext.LanguageOf(request);
        IResult Refuse(string problem) => Results.LocalRedirect(Upload.Page(problem, language == Language.Japanese ? "ja" : "en"));
        if (request.ContentLength > Upload.MostBytes + FormBytes || await FormAsync(request, cancel) is not { } form)
        {
            return Refuse(Upload.TooLarge);
        }

        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Refuse(Upload.Empty);
        }

        var isKept = form["store"] == "on";
        if (isKept && !(await authorization.AuthorizeAsync(request.HttpContext.User, Policies.Operate)).Succeeded)
        {
            return Results.Forbid();
        }

        await Turns.WaitAsync(cancel);
        try
        {
            using var log = await TemporaryFile.OfAsync(file.OpenReadStream(), cancel);
            using var draft = new ReportDraft(catalog, form["anonymous"] == "on", cancel);
            var problems = await Task.Run(() => Read(log.Path, draft, language), cancel);
            if (problems.Count > 0 && draft.Lines == 0)
            {
                return Refuse(Upload.Unreadable);
            }

            if (isKept)
            {
                var name = Path.GetFileName(file.FileName);
                await collector.ImportAsync(log.Path, name, catalog, cancel);
                await audit.WriteAsync(Actor.Of(request.HttpContext.User)!, AuditAction.Import, name, null, CancellationToken.None);
            }

            return Results.Bytes(draft.Write(language).ToArray(), "text/html; charset=utf-8");
        }
        catch (StoreException)
        {
            return Refuse(Upload.NotStored);
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>What was sent: empty when it is no form, null when it is too much.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancel) : FormCollection.Empty;
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            // A part beyond the limit, or no form at all, which no browser sends.
            return request.ContentLength < Upload.MostBytes ? FormCollection.Empty : null;
        }
    }

    private List<string> Read(string path, ReportDraft draft, Language language)
    {
        var run = new InputRun(catalog, new ReadSettings([path], InputFormat.Auto, new TimeOptions()), language, clock);
        run.Read(draft);
        return run.Problems;
    }
}
