namespace Hikeshi.Catalog.Toml;

/// <summary>A value of a TOML file with its place, so that a problem can be shown where it stands.</summary>
internal sealed class TomlNode(TomlKind kind, int line, int column)
{
    public TomlKind Kind { get; } = kind;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Text { get; init; } = "";

    public long Number { get; init; }

    public bool Flag { get; init; }

    public List<TomlNode> Items { get; } = [];

    /// <summary>Keys in the order of the file.</summary>
    public List<KeyValuePair<string, TomlNode>> Entries { get; } = [];

    public TomlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
