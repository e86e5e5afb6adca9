namespace Hikeshi.Dev.Docs;

/// <summary>Every message under what it asks of the reader, the most urgent first.</summary>
internal static class ActionPage
{
    public static string Render(DocScope scope)
    {
        var page = new Page();
        page.Heading(1, scope.Of(DocTexts.ByAction));
        foreach (var action in scope.Catalog.Actions.OrderByDescending(a => a.Urgency).ThenBy(a => a.Name, StringComparer.Ordinal))
        {
            var messages = scope.Messages.Where(m => m.Action == action.Name).ToArray();
            if (messages.Length == 0)
            {
                continue;
            }

            page.Heading(2, scope.Of(action.Title));
            page.Block(Markdown.Text(scope.Of(action.About)));
            page.Table(
                [scope.Of(DocTexts.Id), scope.Of(DocTexts.Severity), scope.Of(DocTexts.Title), scope.Of(DocTexts.Family)],
                messages.Select(m => new[]
                {
                    scope.Link(m.Key),
                    Markdown.Cell(scope.Severity(m.Severity)),
                    Markdown.Cell(scope.Of(m.Title)),
                    scope.FamilyLink(m),
                }));
        }

        return page.ToString();
    }
}
