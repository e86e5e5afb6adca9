namespace Hikeshi.Dev.Docs;

/// <summary>The example at the end of docs/en/catalog.md and docs/ja/catalog.md: the model entry as it is.</summary>
internal static class CatalogGuide
{
    private const string Model = "messages/713/713061.toml";
    private const string Begin = "<!-- example: begin (made by Hikeshi.Dev generate) -->\n";
    private const string End = "<!-- example: end -->\n";

    /// <summary>The guide with today's example between its marks.</summary>
    public static string Render(string guide)
    {
        var begin = guide.IndexOf(Begin, StringComparison.Ordinal);
        var end = guide.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidDataException($"The guide lacks its marks. Put these two lines at its end: {Begin.Trim()} and {End.Trim()}");
        }

        var entry = File.ReadAllText(Path.Join(Repository.CatalogFolder, Model));
        return $"{guide[..begin]}{Begin}`catalog/{Model}`\n\n{Markdown.Block(entry, "toml")}\n{guide[end..]}";
    }
}
