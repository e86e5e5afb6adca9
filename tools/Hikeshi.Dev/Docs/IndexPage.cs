using Hikeshi.Catalog;

namespace Hikeshi.Dev.Docs;

/// <summary>The entrance: families, then every message by its ID.</summary>
internal static class IndexPage
{
    public static string Render(DocScope scope)
    {
        var page = new Page();
        page.Heading(1, scope.Of(DocTexts.Index));
        page.Block(string.Format(
            null,
            scope.Of(DocTexts.IndexAbout),
            $"[{scope.Of(DocTexts.LinkSeverity)}](by-severity.md)",
            $"[{scope.Of(DocTexts.LinkAction)}](by-action.md)",
            $"[{scope.Of(DocTexts.LinkPhrases)}](phrases.md)",
            $"[{scope.Of(DocTexts.LinkFields)}](fields.md)"));
        page.Heading(2, scope.Of(DocTexts.Families));
        page.Items(scope.Catalog.Families
            .Where(f => scope.Messages.Any(m => m.Family == f.Name))
            .Select(f => Family(scope, f)));
        page.Heading(2, scope.Of(DocTexts.Id));
        page.Table(
            [scope.Of(DocTexts.Id), scope.Of(DocTexts.Severity), scope.Of(DocTexts.Title), scope.Of(DocTexts.Family)],
            scope.Messages.Select(m => new[]
            {
                scope.Link(m.Key),
                Markdown.Cell(scope.Severity(m.Severity)),
                Markdown.Cell(scope.Of(m.Title)),
                scope.FamilyLink(m),
            }));
        return page.ToString();
    }

    private static string Family(DocScope scope, CatalogTerm family)
    {
        var link = $"[{Markdown.Cell(scope.Of(family.Title))}]({family.Name}.md)";
        var about = Markdown.Cell(scope.Of(family.About));
        return about.Length == 0 ? link : link + scope.Colon + about;
    }
}
