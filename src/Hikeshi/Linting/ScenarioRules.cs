using Hikeshi.Catalog;
using Hikeshi.Simulating;

namespace Hikeshi.Linting;

/// <summary>Scenarios and their parts.</summary>
internal static class ScenarioRules
{
    public static void Check(LintScope scope)
    {
        var steps = new StepRules(scope);
        foreach (var scenario in scope.Draft.Scenarios)
        {
            var file = $"scenarios/{scenario.Name}.toml";
            Head(scope, file, scenario);
            for (var i = 0; i < scenario.Steps.Count; i++)
            {
                steps.Check(file, $"steps/{i}", scenario.Kind, scenario.Steps[i]);
            }

            if (Includes(scope.Catalog, scenario, []).Contains(scenario.Name, StringComparer.Ordinal))
            {
                scope.Report.Add(file, "steps", CatalogRule.IncludeCycle, scenario.Name);
            }
        }

        foreach (var name in ListRules.Repeated(scope.Draft.Scenarios.Select(s => s.Name)))
        {
            scope.Report.Add($"scenarios/{name}.toml", "", CatalogRule.Duplicate, name);
        }
    }

    private static void Head(LintScope scope, string file, Scenario scenario)
    {
        var key = scenario.IsPart ? "part" : "scenario";
        if (!NameSyntax.IsKebab(scenario.Name))
        {
            scope.Report.Add(file, key, CatalogRule.WrongValue, $"{key} = \"{scenario.Name}\"");
        }

        EntryRules.Listed(scope, file, "kind", scenario.Kind, ScenarioKinds.All);
        TextRules.Pair(scope.Report, file, "title", scenario.Title);
        TextRules.Title(scope.Report, file, scenario.Title);
        for (var i = 0; i < scenario.Causes.Count; i++)
        {
            if (scope.Catalog.FindCause(scenario.Causes[i]) is null)
            {
                scope.Report.Add(file, $"causes/{i}", CatalogRule.UnknownReference, scenario.Causes[i]);
            }
        }

        if (scenario.Steps.Count == 0)
        {
            scope.Report.Add(file, "", CatalogRule.MissingKey, "steps");
        }
    }

    /// <summary>Everything a scenario includes, directly or not.</summary>
    private static HashSet<string> Includes(MessageCatalog catalog, Scenario scenario, HashSet<string> found)
    {
        foreach (var name in scenario.Steps.Select(s => s.Include).OfType<string>())
        {
            if (found.Add(name) && catalog.FindScenario(name) is { } included)
            {
                Includes(catalog, included, found);
            }
        }

        return found;
    }
}
