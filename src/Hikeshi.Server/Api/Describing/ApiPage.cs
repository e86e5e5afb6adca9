using System.Net;
using System.Text;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api.Describing;

/// <summary>The API as a page to read: no script, nothing from elsewhere.</summary>
internal static class ApiPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
        h2{font:600 1rem ui-monospace,monospace;margin:2rem 0 .3rem;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}td{border-top:1px solid #8884;padding:.3rem .6rem .3rem 0;vertical-align:top}
        code{font:.9rem ui-monospace,monospace}pre{overflow-x:auto;background:#8882;padding:.6rem}p{margin:.3rem 0}
        """;

    public static string Write(Language language)
    {
        var to = new StringBuilder();
        to.Append($"<!doctype html><html lang=\"{(language == Language.Japanese ? "ja" : "en")}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append($"<title>API · Hikeshi</title><style>{Style}</style></head><body><main><h1>API</h1>")
            .Append($"<p>{Text(ApiTexts.PageIntro.In(language))} <a href=\"api/openapi.json\">openapi.json</a></p>");
        foreach (var operation in ApiOperations.All)
        {
            Write(to, operation, language);
        }

        return to.Append("</main></body></html>").ToString();
    }

    private static void Write(StringBuilder to, ApiOperation operation, Language language)
    {
        var path = operation is { Method: "GET", Answer: not "text/event-stream" } && !operation.Path.Contains('{', StringComparison.Ordinal)
            ? $"<a href=\"{operation.Path[1..]}\">{operation.Path}</a>"
            : operation.Path;
        to.Append($"<h2>{operation.Method} {path}</h2><p>{Text(operation.About.In(language))}</p>");
        if (operation.Parameters.Count > 0)
        {
            to.Append("<table><tbody>");
            foreach (var parameter in operation.Parameters)
            {
                var values = parameter.Values.Count > 0 ? $" ({string.Join(", ", parameter.Values)})" : "";
                to.Append($"<tr><td><code>{parameter.Name}{(parameter.IsRequired ? " *" : "")}</code></td><td>{Text(parameter.About.In(language) + values)}</td></tr>");
            }

            to.Append("</tbody></table>");
        }

        if (operation.Sends.Count > 0)
        {
            to.Append($"<p><code>Content-Type: {string.Join(" | ", operation.Sends)}</code></p>");
        }

        if (operation.Example is { } example)
        {
            to.Append($"<pre>{Text(example)}</pre>");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
