using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Dev.Docs;

/// <summary>All generated files with their texts, by path from the repository's root.</summary>
internal static class DocSet
{
    /// <summary>The folders that hold generated files and nothing else.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["docs/en/reference", "docs/ja/reference"];

    public static SortedDictionary<string, string> Render(MessageCatalog catalog)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.Japanese])
        {
            var folder = language == Language.Japanese ? "docs/ja" : "docs/en";
            foreach (var (name, text) in Pages(new DocScope(catalog, language)))
            {
                // Add, not set: a family must not be called like one of the other pages.
                files.Add($"{folder}/reference/{name}.md", text);
            }

            var guide = $"{folder}/catalog.md";
            files.Add(guide, CatalogGuide.Render(File.ReadAllText(Path.Join(Repository.Root, guide))));
        }

        return files;
    }

    private static IEnumerable<(string Name, string Text)> Pages(DocScope scope)
    {
        yield return ("index", IndexPage.Render(scope));
        yield return ("by-severity", SeverityPage.Render(scope));
        yield return ("by-action", ActionPage.Render(scope));
        yield return ("fields", FieldsPage.Render(scope));
        yield return ("phrases", PhrasesPage.Render(scope));
        foreach (var family in scope.Catalog.Families)
        {
            var messages = scope.Messages.Where(m => m.Family == family.Name).ToArray();
            if (messages.Length > 0)
            {
                yield return (family.Name, FamilyPage.Render(scope, family, messages));
            }
        }
    }
}
