using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Dev.Docs;

/// <summary>The variables of an entry's wordings with their meanings, each once, in the order of the text.</summary>
internal static class VariableTable
{
    public static void Write(Page page, DocScope scope, CatalogEntry entry)
    {
        var nodes = entry.Wordings
            .SelectMany(w => TemplateParser.Parse(w.Text, scope.Catalog.Fields, out _, entry.On is not null) ?? [])
            .ToArray();
        var rows = TemplateWalk.Fields(nodes).Select(f => Row(scope, f, nodes)).ToArray();
        if (rows.Length > 0)
        {
            page.Label(scope.Of(DocTexts.Variables));
            page.Table([scope.Of(DocTexts.Field), scope.Of(DocTexts.Meaning), scope.Of(DocTexts.Values)], rows);
        }
    }

    private static string[] Row(DocScope scope, int number, TemplateNode[] nodes)
    {
        var field = scope.Catalog.Fields[number];
        return [Markdown.Code(field.Name, inCell: true), Markdown.Cell(scope.Of(field.Meaning)), Values(scope, number, nodes)];
    }

    private static string Values(DocScope scope, int number, TemplateNode[] nodes)
    {
        var lists = TemplateWalk.All(nodes).OfType<TemplateNode.Enumeration>().Where(e => e.Field == number).ToArray();
        var values = lists.SelectMany(e => e.Options).Select(o => o.Value).Distinct(StringComparer.Ordinal).Select(v => Markdown.Code(v, inCell: true));
        var open = lists.Any(e => e.Open) ? [scope.Of(DocTexts.AnyOther)] : Array.Empty<string>();
        return string.Join(scope.Comma, values.Concat(open));
    }
}
