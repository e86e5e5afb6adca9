namespace Hikeshi.Dev.Docs;

/// <summary>All phrases, by family.</summary>
internal static class PhrasesPage
{
    public static string Render(DocScope scope)
    {
        var page = new Page();
        page.Heading(1, scope.Of(DocTexts.Phrases));
        page.Block(scope.Of(DocTexts.PhrasesAbout));
        foreach (var family in scope.Catalog.Families)
        {
            var phrases = scope.Phrases.Where(p => p.Family == family.Name).ToArray();
            if (phrases.Length > 0)
            {
                page.Heading(2, scope.Of(family.Title));
            }

            foreach (var phrase in phrases)
            {
                EntrySection.Write(page, scope, phrase, level: 3);
            }
        }

        return page.ToString();
    }
}
