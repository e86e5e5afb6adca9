using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>The closed lists: families, actions, outcomes, classes.</summary>
internal static class ListRules
{
    public static void Check(LintScope scope)
    {
        Terms(scope, "families", scope.Draft.Families);
        Terms(scope, "actions", scope.Draft.Actions);
        Terms(scope, "outcomes", scope.Draft.Outcomes);
        Classes(scope);
    }

    /// <summary>Names that come more than once.</summary>
    public static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static void Terms(LintScope scope, string list, IList<CatalogTerm> terms)
    {
        foreach (var term in terms)
        {
            if (!NameSyntax.IsKebab(term.Name))
            {
                scope.Report.AddNamed(list, term.Name, CatalogRule.WrongValue, $"name = \"{term.Name}\"");
            }

            if ((TextRules.Broken(term.Title) ?? TextRules.Broken(term.About)) is { } rule)
            {
                scope.Report.AddNamed(list, term.Name, rule, term.Name);
            }

            if (term.About.En.Length == 0 != (term.About.Ja.Length == 0))
            {
                scope.Report.AddNamed(list, term.Name, CatalogRule.MissingText, term.Name);
            }
        }

        foreach (var name in Repeated(terms.Select(t => t.Name)))
        {
            scope.Report.AddNamed(list, name, CatalogRule.Duplicate, name);
        }
    }

    private static void Classes(LintScope scope)
    {
        foreach (var item in scope.Draft.Classes)
        {
            foreach (var prefix in item.Prefixes.Where(p => p.Length is not (3 or 4) || !p.All(char.IsAsciiDigit)))
            {
                scope.Report.AddNamed("classes", item.Name, CatalogRule.WrongValue, $"prefixes: \"{prefix}\"");
            }

            if (TextRules.Broken(item.Title) is { } rule)
            {
                scope.Report.AddNamed("classes", item.Name, rule, item.Name);
            }
        }

        foreach (var prefix in Repeated(scope.Draft.Classes.SelectMany(c => c.Prefixes)))
        {
            var last = scope.Draft.Classes.Last(c => c.Prefixes.Contains(prefix, StringComparer.Ordinal));
            scope.Report.AddNamed("classes", last.Name, CatalogRule.Duplicate, prefix);
        }

        // The device's class "vpn" holds messages with the IKE context and others without: one entry for each.
        foreach (var name in Repeated(scope.Draft.Classes.Select(c => c.Context ? $"{c.Name} with context" : c.Name)))
        {
            scope.Report.AddNamed("classes", name.Split(' ')[0], CatalogRule.Duplicate, name);
        }
    }
}
