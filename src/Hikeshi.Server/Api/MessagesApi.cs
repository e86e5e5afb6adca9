using System.IO.Hashing;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Explaining;
using Hikeshi.Explaining.Json;
using Hikeshi.Explaining.Searching;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api;

/// <summary>
/// What the catalog says, in the language asked for: <c>/api/v1/messages</c>. It changes only with the program, so answers
/// have a tag by which a client knows that it has them already.
/// </summary>
internal static class MessagesApi
{
    public static void Map(IEndpointRouteBuilder app, MessageCatalog catalog)
    {
        var explainer = new Explainer(catalog);
        app.MapGet("/api/v1/messages", (HttpRequest request) =>
        {
            var language = ApiContext.LanguageOf(request);
            var found = Find(catalog, request, language).ToList();
            return ListPage<CatalogEntry>.Of(request, found, out var problem) is not { } page ? problem! : Tagged(request, to =>
            {
                to.WriteStartObject();
                to.WriteStartArray("messages");
                foreach (var entry in page.Items)
                {
                    Write(to, entry, language);
                }

                to.WriteEndArray();
                to.WriteString("next", page.Next);
                to.WriteEndObject();
            });
        });
        app.MapGet("/api/v1/messages/{id}", (string id, HttpRequest request) => explainer.Explain(id) is { IsKnown: true } known
            ? Tagged(request, to => ExplanationJson.Write(to, known, ApiContext.LanguageOf(request)))
            : ApiContext.Wrong(request, ApiTexts.NoMessage.With(id), StatusCodes.Status404NotFound));
    }

    /// <summary>Without words all messages by their numbers, with words what holds them, the best first.</summary>
    private static IEnumerable<CatalogEntry> Find(MessageCatalog catalog, HttpRequest request, Language language)
    {
        var (words, family) = ((string?)request.Query["q"] ?? "", (string?)request.Query["family"]);
        var all = words.Length > 0
            ? new CatalogSearch(catalog, language).Find(words).Select(h => h.Entry)
            : catalog.MessageIds.Select(id => catalog.Find(id)!);
        return family is null ? all : all.Where(e => e.Family == family);
    }

    private static void Write(Utf8JsonWriter to, CatalogEntry entry, Language language)
    {
        to.WriteStartObject();
        to.WriteString(entry.IsPhrase ? "phrase" : "id", entry.Key);
        to.WriteString("title", entry.Title.In(language));
        if (entry.Severity >= 0)
        {
            to.WriteNumber("severity", entry.Severity);
        }

        to.WriteString("family", entry.Family);
        to.WriteString("outcome", entry.Outcome);
        to.WriteString("action", entry.Action);
        to.WriteEndObject();
    }

    private static IResult Tagged(HttpRequest request, Action<Utf8JsonWriter> write)
    {
        var bytes = JsonAnswer.Bytes(write);
        var tag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(bytes.Span))}\"";
        var headers = request.HttpContext.Response.Headers;
        (headers.ETag, headers.CacheControl, headers.Vary) = (tag, "private, no-cache", "Accept-Language");
        return request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "application/json");
    }
}
