using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Dev.Docs;

/// <summary>Everything about one message or phrase. Its heading is its key, so that links to it never change.</summary>
internal static class EntrySection
{
    public static void Write(Page page, DocScope scope, CatalogEntry entry, int level)
    {
        page.Heading(level, entry.Key);
        page.Label(scope.Of(entry.Title));
        page.Items(EntryFacts.Of(scope, entry));
        page.Label(scope.Of(DocTexts.Wordings));
        foreach (var wording in entry.Wordings)
        {
            page.Block(Markdown.Block(wording.Text));
            if (wording.IsFieldKnowledge)
            {
                page.Block(scope.Of(EvidenceTexts.NoLine));
            }
        }

        VariableTable.Write(page, scope, entry);
        Text(page, scope.Of(DocTexts.Explanation), scope.Of(entry.Explanation));
        Text(page, scope.Of(DocTexts.Advice), scope.Of(entry.Advice));
        Causes(page, scope, entry);
        Text(page, scope.Of(DocTexts.Notes), scope.Of(entry.Notes));
        Related(page, scope, entry.Related);
        page.Label(scope.Of(DocTexts.Samples));
        page.Block(Markdown.Block(string.Join('\n', entry.Samples.Select(s => s.Line))));
    }

    private static void Text(Page page, string label, string text)
    {
        if (text.Length > 0)
        {
            page.Label(label);
            page.Block(Markdown.Text(text));
        }
    }

    private static void Causes(Page page, DocScope scope, CatalogEntry entry)
    {
        var causes = entry.Signals
            .Where(s => s.Cause is not null)
            .Select(s => Cause(scope, s))
            .ToArray();
        if (causes.Length > 0)
        {
            page.Label(scope.Of(DocTexts.Causes));
            page.Items(causes);
        }
    }

    private static string Cause(DocScope scope, Signal signal)
    {
        var title = scope.Catalog.FindCause(signal.Cause!) is { } cause ? scope.Of(cause.Title) : signal.Cause!;
        string[] remarks =
        [
            scope.Of(DocTexts.Strength(signal.Strength)),
            .. signal.Side is { } side ? [scope.Of(DocTexts.Side(side))] : Array.Empty<string>(),
        ];
        return Markdown.Cell(title) + scope.InParentheses(string.Join(scope.Comma, remarks));
    }

    private static void Related(Page page, DocScope scope, RelatedMessages related)
    {
        var lines = new[]
        {
            (DocTexts.Before, related.Before), (DocTexts.After, related.After), (DocTexts.Instead, related.Instead),
        }
        .Where(line => line.Item2.Count > 0)
        .Select(line => $"{scope.Of(line.Item1)}{scope.Colon}{string.Join(scope.Comma, line.Item2.Select(scope.Link))}")
        .ToArray();
        if (lines.Length > 0)
        {
            page.Label(scope.Of(DocTexts.Related));
            page.Items(lines);
        }
    }
}
