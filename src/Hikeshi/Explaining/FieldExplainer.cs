using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Explaining;

/// <summary>Lists the variables of wordings with their meaning, and with their values where there is a line.</summary>
internal static class FieldExplainer
{
    public static List<ExplainedField> Of(MessageCatalog catalog, CatalogEntry? entry, Event? item)
    {
        var fields = new List<ExplainedField>();
        var numbers = new HashSet<int>();
        for (var i = 0; i < item?.Slots.Count; i++)
        {
            var slot = item.Slots.All[i];
            if (numbers.Add(slot.Field))
            {
                var field = catalog.Fields[slot.Field];
                fields.Add(new ExplainedField(field.Name, field.Meaning, FieldText.Of(item, slot), slot.Guessed));
            }
        }

        foreach (var number in Variables(catalog, entry))
        {
            if (numbers.Add(number))
            {
                var field = catalog.Fields[number];
                fields.Add(new ExplainedField(field.Name, field.Meaning, Value: null, IsGuessed: false));
            }
        }

        return fields;
    }

    private static IEnumerable<int> Variables(MessageCatalog catalog, CatalogEntry? entry) =>
        from wording in entry?.Wordings ?? []
        from number in TemplateWalk.Fields(
            TemplateParser.Parse(wording.Text, catalog.Fields, out _, entry!.On is not null) ?? [])
        select number;
}
