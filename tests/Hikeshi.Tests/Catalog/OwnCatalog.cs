using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Files;

namespace Hikeshi.Tests.Catalog;

/// <summary>catalog/ as its files are now, read once for all tests.</summary>
internal static class OwnCatalog
{
    private static readonly Lazy<CatalogDraft> Read = new(() =>
    {
        var draft = new CatalogDraft();
        foreach (var file in CatalogFolder.Read(Path.Join(Repository.Root, "catalog")))
        {
            CatalogFileReader.Read(draft, file.RelativePath, file.Text);
        }

        return draft;
    });

    private static readonly Lazy<MessageCatalog> Made = new(() => MessageCatalog.FromDraft(Read.Value));

    public static CatalogDraft Draft => Read.Value;

    public static MessageCatalog Catalog => Made.Value;
}
