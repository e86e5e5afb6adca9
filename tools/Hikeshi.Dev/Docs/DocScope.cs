using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Dev.Docs;

/// <summary>The catalog in one language, with what all pages ask of it.</summary>
internal sealed class DocScope(MessageCatalog catalog, Language language)
{
    public MessageCatalog Catalog { get; } = catalog;

    public Language Language { get; } = language;

    public IReadOnlyList<CatalogEntry> Messages { get; } = [.. catalog.MessageIds.Select(id => catalog.Find(id)!)];

    public IReadOnlyList<CatalogEntry> Phrases { get; } = [.. catalog.PhraseNames.Select(name => catalog.Find(name)!)];

    /// <summary>What stands between the items of a list in a line.</summary>
    public string Comma => Language == Language.Japanese ? "、" : ", ";

    /// <summary>What stands between a label and its value.</summary>
    public string Colon => Language == Language.Japanese ? "：" : ": ";

    public string Of(LocalText text) => text.In(Language);

    public string Severity(int severity) => severity + InParentheses(Of(DocTexts.Severities[severity]));

    public string InParentheses(string text) => Language == Language.Japanese ? $"（{text}）" : $" ({text})";

    public string Title(IReadOnlyList<CatalogTerm> terms, string name) =>
        terms.FirstOrDefault(t => t.Name == name) is { } term ? Of(term.Title) : name;

    /// <summary>The path of an entry from any page of the reference, with its anchor.</summary>
    public static string PathOf(CatalogEntry entry) => entry.IsPhrase ? $"phrases.md#{entry.Key}" : $"{entry.Family}.md#{entry.Key}";

    /// <summary>A link to an entry; just the key when the catalog has none.</summary>
    public string Link(string key) =>
        Catalog.Find(key) is { } entry ? $"[{Markdown.Cell(key)}]({PathOf(entry)})" : Markdown.Cell(key);

    /// <summary>A link to the page of an entry's family.</summary>
    public string FamilyLink(CatalogEntry entry) =>
        $"[{Markdown.Cell(Title(Catalog.Families, entry.Family))}]({entry.Family}.md)";
}
