using Hikeshi.Catalog;

namespace Hikeshi.Dev.Docs;

/// <summary>The short facts of an entry, one list item each.</summary>
internal static class EntryFacts
{
    public static IEnumerable<string> Of(DocScope scope, CatalogEntry entry)
    {
        string Fact(Hikeshi.Texts.LocalText label, string value) => $"{scope.Of(label)}{scope.Colon}{value}";
        if (entry.Severity >= 0)
        {
            yield return Fact(DocTexts.Severity, Markdown.Cell(scope.Severity(entry.Severity)));
        }

        yield return Fact(DocTexts.Outcome, Markdown.Cell(scope.Title(scope.Catalog.Outcomes, entry.Outcome)));
        yield return Fact(DocTexts.Action, Markdown.Cell(scope.Title(scope.Catalog.Actions, entry.Action)));
        if (entry.Messages.Count > 0)
        {
            yield return Fact(DocTexts.CarriedBy, string.Join(scope.Comma, entry.Messages.Select(scope.Link)));
        }

        if (entry.On is { } on)
        {
            yield return Fact(DocTexts.Explains, Markdown.Code(on));
        }

        if (entry.Limited is { } limit)
        {
            yield return Fact(DocTexts.Limited, Markdown.Cell(Limit(scope, limit)));
        }

        if (entry.Products.Count > 0)
        {
            yield return Fact(DocTexts.Products, Markdown.Cell(string.Join(scope.Comma, entry.Products)));
        }

        if (entry.Since is { } since)
        {
            yield return Fact(DocTexts.Since, Markdown.Cell(since));
        }

        if (entry.ReplacedBy is { } successor)
        {
            yield return Fact(DocTexts.ReplacedBy, scope.Link(successor));
        }

        yield return Fact(DocTexts.Sources, Markdown.Cell(string.Join("; ", entry.Sources)));
    }

    private static string Limit(DocScope scope, RateLimit limit) => string.Format(
        null,
        scope.Of(DocTexts.LimitedText),
        limit.Seconds,
        scope.Of(limit.Per == "process" ? DocTexts.Process : DocTexts.Device),
        limit.When is { } when ? string.Format(null, scope.Of(DocTexts.LimitedWhen), when) : "");
}
