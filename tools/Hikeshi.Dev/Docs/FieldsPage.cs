using Hikeshi.Catalog;

namespace Hikeshi.Dev.Docs;

/// <summary>The field dictionary with the names other schemas have for it.</summary>
internal static class FieldsPage
{
    public static string Render(DocScope scope)
    {
        var page = new Page();
        page.Heading(1, scope.Of(DocTexts.Fields));
        page.Block(scope.Of(DocTexts.FieldsAbout));
        page.Table(
            [
                scope.Of(DocTexts.Field), scope.Of(DocTexts.Type), scope.Of(DocTexts.Meaning), scope.Of(DocTexts.Otherwise),
                "ECS", "OCSF",
            ],
            scope.Catalog.Fields.All.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => Row(scope, f)));
        return page.ToString();
    }

    private static string[] Row(DocScope scope, FieldDefinition field) =>
    [
        Name(field.Name), FieldTypes.Name(field.Type), Markdown.Cell(scope.Of(field.Meaning)),
        Name(field.Else), Name(field.Ecs), Name(field.Ocsf),
    ];

    private static string Name(string? name) => string.IsNullOrEmpty(name) ? "" : Markdown.Code(name, inCell: true);
}
