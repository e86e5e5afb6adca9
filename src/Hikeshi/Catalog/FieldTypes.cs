namespace Hikeshi.Catalog;

/// <summary>The names of field types in catalog files.</summary>
internal static class FieldTypes
{
    private static readonly string[] Names =
        ["text", "word", "int", "ip", "mask", "spi", "hex", "hexlist", "payloads", "bool"];

    public static string Name(FieldType type) => Names[(int)type];

    public static bool TryParse(string name, out FieldType type)
    {
        var index = Array.IndexOf(Names, name);
        type = (FieldType)Math.Max(index, 0);
        return index >= 0;
    }
}
