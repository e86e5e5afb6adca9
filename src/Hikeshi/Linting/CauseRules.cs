using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>The named causes.</summary>
internal static class CauseRules
{
    public static void Check(LintScope scope)
    {
        foreach (var cause in scope.Draft.Causes)
        {
            // The reader holds code and file name together.
            var file = $"causes/{cause.Code}.toml";
            if (!NameSyntax.IsKebab(cause.Code))
            {
                scope.Report.Add(file, "cause", CatalogRule.WrongValue, $"cause = \"{cause.Code}\"");
            }

            EntryRules.Listed(scope, file, "side", cause.Side, ClosedLists.Sides);
            EntryRules.Listed(scope, file, "severity", cause.Severity, ClosedLists.IncidentSeverities);
            if (cause.Kind.Length > 0 && scope.Catalog.Kinds.All(k => k.Name != cause.Kind))
            {
                scope.Report.Add(file, "incident", CatalogRule.UnknownReference, cause.Kind);
            }

            foreach (var special in cause.GivesWayTo.Where(c => scope.Catalog.FindCause(c) is null))
            {
                scope.Report.Add(file, "gives_way_to", CatalogRule.UnknownReference, special);
            }

            TextRules.Pair(scope.Report, file, "title", cause.Title);
            TextRules.Title(scope.Report, file, cause.Title);
            TextRules.Pair(scope.Report, file, "explanation", cause.Explanation);
            TextRules.Pair(scope.Report, file, "confirm", cause.Confirm);
            TextRules.Pair(scope.Report, file, "mend", cause.Mend);
            if (cause.Commands.Count == 0)
            {
                scope.Report.Add(file, "confirm", CatalogRule.MissingKey, "commands");
            }
        }

        foreach (var code in ListRules.Repeated(scope.Draft.Causes.Select(c => c.Code)))
        {
            scope.Report.Add($"causes/{code}.toml", "cause", CatalogRule.Duplicate, code);
        }

        // Both are asked for by name, as in hikeshi explain NAME: one of them could not be reached.
        foreach (var code in scope.Catalog.CauseCodes.Intersect(scope.Catalog.PhraseNames, StringComparer.Ordinal))
        {
            var isCause = scope.Draft.Causes.Any(c => c.Code == code);
            scope.Report.Add(
                isCause ? $"causes/{code}.toml" : $"phrases/{code}.toml", isCause ? "cause" : "phrase", CatalogRule.Duplicate, code);
        }
    }
}
