using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>An entry's key and its values from closed lists.</summary>
internal static class EntryRules
{
    public static void Check(LintScope scope, string file, CatalogEntry entry)
    {
        Key(scope, file, entry);
        Listed(scope, file, "family", entry.Family, scope.Catalog.Families.Select(t => t.Name));
        Listed(scope, file, "outcome", entry.Outcome, scope.Catalog.Outcomes.Select(t => t.Name));
        Listed(scope, file, "action", entry.Action, scope.Catalog.Actions.Select(t => t.Name));
        Listed(scope, file, "limited/per", entry.Limited?.Per, ClosedLists.LimitedPer);
        Listed(scope, file, "limited/when", entry.Limited?.When, ClosedLists.Transports);
        for (var i = 0; i < entry.Products.Count; i++)
        {
            Listed(scope, file, $"products/{i}", entry.Products[i], ClosedLists.Products);
        }

        for (var i = 0; i < entry.Wordings.Count; i++)
        {
            Listed(scope, file, $"templates/{i}/source", entry.Wordings[i].Source, ClosedLists.Sources);
        }

        for (var i = 0; i < entry.Signals.Count; i++)
        {
            Listed(scope, file, $"signals/{i}/strength", entry.Signals[i].Strength, ClosedLists.Strengths);
            Listed(scope, file, $"signals/{i}/side", entry.Signals[i].Side, ClosedLists.Sides);
        }

        for (var i = 0; i < entry.Moves.Count; i++)
        {
            Listed(scope, file, $"moves/{i}/move", entry.Moves[i].Name, ClosedLists.Moves);
            Listed(scope, file, $"moves/{i}/role", entry.Moves[i].Role, ClosedLists.Roles);
            Listed(scope, file, $"moves/{i}/mode", entry.Moves[i].Mode, ClosedLists.Modes);
        }

        if (entry.Sources.Count == 0 || entry.Sources.Any(string.IsNullOrWhiteSpace))
        {
            scope.Report.Add(file, "sources", CatalogRule.MissingKey, "sources");
        }

        // A reader is told of each such wording; the list and the marks must agree.
        if (entry.Wordings.Any(w => w.IsFieldKnowledge) != entry.Sources.Contains(ClosedLists.FieldKnowledge, StringComparer.Ordinal))
        {
            scope.Report.Add(file, "sources", CatalogRule.WrongValue, $"sources: \"{ClosedLists.FieldKnowledge}\"");
        }
    }

    /// <summary>A missing value was reported when the file was read.</summary>
    public static void Listed(LintScope scope, string file, string path, string? value, IEnumerable<string> allowed)
    {
        if (!string.IsNullOrEmpty(value) && !allowed.Contains(value, StringComparer.Ordinal))
        {
            scope.Report.Add(file, path, CatalogRule.WrongValue, $"{path.Split('/')[^1]} = \"{value}\"");
        }
    }

    private static void Key(LintScope scope, string file, CatalogEntry entry)
    {
        var key = entry.IsPhrase ? "phrase" : "id";
        if (entry.Key.Length > 0 && !(entry.IsPhrase ? NameSyntax.IsKebab(entry.Key) : NameSyntax.IsId(entry.Key)))
        {
            scope.Report.Add(file, key, CatalogRule.WrongValue, $"{key} = \"{entry.Key}\"");
        }

        if (scope.Draft.Entries.Any(e => e.Entry.Key == entry.Key && string.CompareOrdinal(e.File, file) < 0))
        {
            scope.Report.Add(file, key, CatalogRule.Duplicate, entry.Key);
        }
    }
}
