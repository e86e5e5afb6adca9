using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>The field dictionary: names, twins and meanings.</summary>
internal static class DictionaryRules
{
    private const string List = "fields";

    public static void Check(LintScope scope)
    {
        var names = scope.Catalog.Fields.All.Select(f => f.Name).ToArray();
        foreach (var field in scope.Draft.Fields)
        {
            if (!NameSyntax.IsField(field.Name))
            {
                scope.Report.AddNamed(List, field.Name, CatalogRule.WrongValue, $"name = \"{field.Name}\"");
            }

            if (Array.Find(names, n => n.StartsWith(field.Name + ".", StringComparison.Ordinal)) is { } child)
            {
                scope.Report.AddNamed(List, field.Name, CatalogRule.NameIsParent, $"{field.Name}, {child}");
            }

            if (TextRules.Broken(field.Meaning) is { } rule)
            {
                scope.Report.AddNamed(List, field.Name, rule, field.Name);
            }

            Twin(scope, field);
        }

        foreach (var name in ListRules.Repeated(scope.Draft.Fields.Select(f => f.Name)))
        {
            scope.Report.AddNamed(List, name, CatalogRule.Duplicate, name);
        }
    }

    /// <summary>A twin takes what the type cannot hold, so only a word or a text can be one, and only of another type.</summary>
    private static void Twin(LintScope scope, FieldDefinition field)
    {
        if (field.Else is { } name
            && (!scope.Catalog.Fields.TryFind(name, out var twin)
                || twin.Type is not (FieldType.Word or FieldType.Text)
                || field.Type is FieldType.Word or FieldType.Text))
        {
            scope.Report.AddNamed(List, field.Name, CatalogRule.WrongTwin, $"{field.Name}, {name}");
        }
    }
}
