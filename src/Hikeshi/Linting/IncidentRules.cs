using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>The kinds of incident, and the conditions that signals share with them.</summary>
internal static class IncidentRules
{
    /// <summary>Stands among the fields a kind joins by: nearness in time.</summary>
    private const string Time = "time";

    /// <summary>And: the only tunnel that fails.</summary>
    private const string Failure = "failure";

    public static void Check(LintScope scope)
    {
        foreach (var kind in scope.Draft.Kinds)
        {
            var file = $"incidents/{kind.Name}.toml";
            EntryRules.Listed(scope, file, "severity", kind.Severity, ClosedLists.IncidentSeverities);
            Fields(scope, file, "subject", kind.Subject.SelectMany(s => s.Split('+')));
            Fields(scope, file, "joined_by", kind.JoinedBy.Where(f => f is not (Time or Failure)).SelectMany(f => f.Split('+')));
            Fields(scope, file, "same", kind.Same);
            Fields(scope, file, "measures", kind.Measures);
            Families(scope, file, kind);
            Variant(scope, file, kind);
            Awaits(scope, file, kind);
            Spreads(scope, file, kind);
            Cause(scope, file, "silence/cause", kind.Silence?.Cause);
            EntryRules.Listed(scope, file, "silence/class", kind.Silence?.Class, scope.Catalog.Classes.Select(c => c.Name));
            TextRules.Pair(scope.Report, file, "title", kind.Title);
            TextRules.Pair(scope.Report, file, "trouble", kind.Trouble);
            TextRules.Pair(scope.Report, file, "cannot_tell", kind.CannotTell);
        }

        foreach (var name in ListRules.Repeated(scope.Draft.Kinds.Select(k => k.Name)))
        {
            scope.Report.Add($"incidents/{name}.toml", "kind", CatalogRule.Duplicate, name);
        }
    }

    public static void Conditions(LintScope scope, string file, string place, IReadOnlyList<SignalCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (scope.Catalog.Fields.NumberOf(condition.Field) < 0)
            {
                scope.Report.Add(file, place, CatalogRule.UnknownField, condition.Field);
            }

            if (condition.Values.Count == 0)
            {
                scope.Report.Add(file, place, CatalogRule.WrongValue, condition.Field);
            }
        }
    }

    private static void Fields(LintScope scope, string file, string place, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => scope.Catalog.Fields.NumberOf(n) < 0))
        {
            scope.Report.Add(file, place, CatalogRule.UnknownField, name);
        }
    }

    private static void Families(LintScope scope, string file, IncidentKind kind)
    {
        foreach (var family in kind.Families)
        {
            if (scope.Catalog.Families.All(f => f.Name != family))
            {
                scope.Report.Add(file, "families", CatalogRule.UnknownReference, family);
            }
            else if (scope.Catalog.Kinds.Count(k => k.Families.Contains(family, StringComparer.Ordinal)) > 1)
            {
                scope.Report.Add(file, "families", CatalogRule.Duplicate, family);
            }
        }
    }

    private static void Variant(LintScope scope, string file, IncidentKind kind)
    {
        if (kind.Variant is { } variant)
        {
            Fields(scope, file, "variant", [variant.Field]);
            if (scope.Catalog.Kinds.All(k => k.Name != variant.Kind))
            {
                scope.Report.Add(file, "variant", CatalogRule.UnknownReference, variant.Kind);
            }
        }
    }

    private static void Awaits(LintScope scope, string file, IncidentKind kind)
    {
        for (var i = 0; i < kind.Awaits.Count; i++)
        {
            var (rule, place) = (kind.Awaits[i], $"awaits/{i}");
            EntryRules.Listed(scope, file, $"{place}/confidence", rule.Confidence, ClosedLists.Conclusions);
            Conditions(scope, file, $"{place}/when", rule.When);
            Cause(scope, file, $"{place}/cause", rule.Cause);
            foreach (var id in rule.After.Concat(rule.Until).Where(id => scope.Catalog.Find(id) is null))
            {
                scope.Report.Add(file, place, CatalogRule.UnknownReference, id);
            }
        }
    }

    private static void Spreads(LintScope scope, string file, IncidentKind kind)
    {
        for (var i = 0; i < kind.Spreads.Count; i++)
        {
            var (spread, place) = (kind.Spreads[i], $"spreads/{i}");
            Fields(scope, file, $"{place}/field", [spread.Field]);
            Cause(scope, file, $"{place}/cause", spread.Cause);
            foreach (var claimed in spread.Claims)
            {
                Cause(scope, file, $"{place}/claims", claimed);
            }

            if (spread.Claims.Count > 0 && kind.Subject.Count > 0)
            {
                // Whose pattern it is could not be told.
                scope.Report.Add(file, $"{place}/claims", CatalogRule.WrongValue, kind.Subject[0]);
            }
        }
    }

    private static void Cause(LintScope scope, string file, string place, string? cause)
    {
        if (cause is not null && scope.Catalog.FindCause(cause) is null)
        {
            scope.Report.Add(file, place, CatalogRule.UnknownReference, cause);
        }
    }
}
