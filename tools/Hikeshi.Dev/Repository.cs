using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;

namespace Hikeshi.Dev;

/// <summary>The working copy these tools work on: the nearest folder upwards that holds <c>catalog/families.toml</c>.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(Environment.CurrentDirectory) ?? Find(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("No catalog/families.toml here or above. Run this inside the repository.");

    public static string CatalogFolder => Path.Join(Root, "catalog");

    /// <summary>Reads the catalog's files, not the packed copy: what is on disk is what pages are made of.</summary>
    public static CatalogDraft ReadCatalog()
    {
        var draft = new CatalogDraft();
        foreach (var file in Files.CatalogFolder.Read(CatalogFolder))
        {
            CatalogFileReader.Read(draft, file.RelativePath, file.Text);
        }

        return draft;
    }

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "catalog", "families.toml")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
