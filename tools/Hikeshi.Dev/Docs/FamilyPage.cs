using Hikeshi.Catalog;

namespace Hikeshi.Dev.Docs;

/// <summary>One page a family: its messages in full.</summary>
internal static class FamilyPage
{
    public static string Render(DocScope scope, CatalogTerm family, IReadOnlyList<CatalogEntry> messages)
    {
        var page = new Page();
        page.Heading(1, scope.Of(family.Title));
        page.Block(Markdown.Text(scope.Of(family.About)));
        page.Table(
            [scope.Of(DocTexts.Id), scope.Of(DocTexts.Title), scope.Of(DocTexts.Severity)],
            messages.Select(m => new[]
            {
                $"[{m.Key}](#{m.Key})", Markdown.Cell(scope.Of(m.Title)), Markdown.Cell(scope.Severity(m.Severity)),
            }));
        foreach (var message in messages)
        {
            EntrySection.Write(page, scope, message, level: 2);
        }

        return page.ToString();
    }
}
