namespace Hikeshi.Dev.Docs;

/// <summary>Every message under its documented severity, the gravest first.</summary>
internal static class SeverityPage
{
    public static string Render(DocScope scope)
    {
        var page = new Page();
        page.Heading(1, scope.Of(DocTexts.BySeverity));
        foreach (var group in scope.Messages.GroupBy(m => m.Severity).OrderBy(g => g.Key))
        {
            page.Heading(2, scope.Severity(group.Key));
            page.Table(
                [scope.Of(DocTexts.Id), scope.Of(DocTexts.Title), scope.Of(DocTexts.Family)],
                group.Select(m => new[] { scope.Link(m.Key), Markdown.Cell(scope.Of(m.Title)), scope.FamilyLink(m) }));
        }

        return page.ToString();
    }
}
