using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Matching;

/// <summary>A catalog with a handful of fields, for tests of the template language alone.</summary>
internal static class TinyCatalog
{
    public static FieldDictionary Fields { get; } = Make().Fields;

    private static MessageCatalog Make()
    {
        var draft = new CatalogDraft();
        foreach (var (name, type, twin) in ((string, FieldType, string?)[])
            [
                ("ip", FieldType.Ip, "name"), ("name", FieldType.Text, null), ("port", FieldType.Int, "service"),
                ("service", FieldType.Text, null), ("text", FieldType.Text, null), ("word", FieldType.Word, null),
                ("number", FieldType.Int, null), ("spi", FieldType.Spi, null), ("hex", FieldType.Hex, null),
                ("stack", FieldType.HexList, null), ("mask", FieldType.Mask, null), ("flag", FieldType.Bool, null),
                ("kind", FieldType.Text, null), ("list", FieldType.Payloads, null), ("ip2", FieldType.Ip, null),
            ])
        {
            draft.Fields.Add(new FieldDefinition(name, type, twin, null, null, LocalText.Empty));
        }

        return MessageCatalog.FromDraft(draft);
    }
}
