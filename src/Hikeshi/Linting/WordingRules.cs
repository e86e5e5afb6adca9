using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Linting;

/// <summary>The wordings of an entry: grammar, values of enumerations, a sample for each.</summary>
internal static class WordingRules
{
    public static void Check(LintScope scope, string file, CatalogEntry entry)
    {
        if (entry.Wordings.Count == 0)
        {
            scope.Report.Add(file, "", CatalogRule.MissingKey, "templates");
        }

        for (var i = 0; i < entry.Wordings.Count; i++)
        {
            var path = $"templates/{i}/text";
            var nodes = TemplateParser.Parse(
                entry.Wordings[i].Text, scope.Catalog.Fields, out var problem, isValue: entry.On is not null);
            if (problem is not null)
            {
                // One column for the quote before the text.
                scope.Report.Add(file, path, problem.Rule, problem.Detail, problem.Position + 1);
            }

            foreach (var wrong in nodes is null ? [] : WrongValues(scope, nodes))
            {
                scope.Report.Add(file, path, CatalogRule.EnumerationValue, wrong);
            }

            if (!entry.Samples.Any(s => s.Template == i + 1))
            {
                scope.Report.Add(file, path, CatalogRule.NoSample, $"{i + 1}");
            }
        }
    }

    private static IEnumerable<string> WrongValues(LintScope scope, IReadOnlyList<TemplateNode> nodes) =>
        from enumeration in TemplateWalk.All(nodes).OfType<TemplateNode.Enumeration>()
        let field = scope.Catalog.Fields[enumeration.Field]
        from option in enumeration.Options
        where !Holds(field.Type, option.Value)
        select $"{field.Name}={option.Value}";

    private static bool Holds(FieldType type, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        return type switch
        {
            FieldType.Text or FieldType.Payloads => value.Length > 0,
            FieldType.Word => value.Length > 0 && !value.Any(char.IsWhiteSpace),
            FieldType.Bool => value is "true" or "false",
            _ => utf8.Length > 0 && ValueSyntax.Scan(type, utf8) == utf8.Length,
        };
    }
}
