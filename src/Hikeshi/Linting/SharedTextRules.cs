using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Linting;

/// <summary>No text stands in two entries: each says what is special to its message.</summary>
internal static class SharedTextRules
{
    /// <summary>Texts that may be shared, each with its reason; none today.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal);

    public static void Check(LintScope scope)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, entry) in scope.Draft.Entries)
        {
            foreach (var (path, text) in Texts(entry))
            {
                if (text.Length > 0 && !Allowed.ContainsKey(text)
                    && !seen.TryAdd(text, entry.Key) && seen[text] != entry.Key)
                {
                    scope.Report.Add(file, path, CatalogRule.SharedText, seen[text]);
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Texts(CatalogEntry entry) =>
        from part in new (string Key, LocalText Text)[]
        {
            ("title", entry.Title), ("explanation", entry.Explanation), ("advice", entry.Advice), ("notes", entry.Notes),
        }
        from one in new[] { ($"{part.Key}/en", part.Text.En), ($"{part.Key}/ja", part.Text.Ja) }
        select one;
}
