using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>Checks every rule of docs/en/catalog.md over a catalog folder.</summary>
public static class CatalogLint
{
    /// <summary>All problems of a folder, those of reading it included, sorted by file and place.</summary>
    /// <param name="draft">What was read from the folder.</param>
    /// <param name="catalog">A catalog that holds the draft: alone, or laid over the built-in one.</param>
    public static IReadOnlyList<CatalogProblem> Check(CatalogDraft draft, MessageCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(catalog);
        var scope = new LintScope(draft, catalog, new LintReport(draft));
        var samples = new SampleRules(scope);
        foreach (var (file, entry) in draft.Entries)
        {
            EntryRules.Check(scope, file, entry);
            ReferenceRules.Check(scope, file, entry);
            TextRules.CheckEntry(scope, file, entry);
            WordingRules.Check(scope, file, entry);
            samples.Check(file, entry);
        }

        SharedTextRules.Check(scope);
        DictionaryRules.Check(scope);
        ListRules.Check(scope);
        CauseRules.Check(scope);
        IncidentRules.Check(scope);
        ScenarioRules.Check(scope);
        return
        [
            .. draft.Problems.Concat(scope.Report.Problems)
                .Distinct()
                .OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Column)
                .ThenBy(p => p.Code)
                .ThenBy(p => p.Detail, StringComparer.Ordinal),
        ];
    }
}
