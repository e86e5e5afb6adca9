using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Headers;

namespace Hikeshi.Events;

/// <summary>Reads the line of a sample, which may be the text alone.</summary>
internal static class SampleReader
{
    /// <summary>A line that names no message itself is the text of the entry's. The event is the reader's.</summary>
    public static Event Read(EventReader reader, MessageCatalog catalog, CatalogEntry entry, string line)
    {
        var item = reader.Read(Encoding.UTF8.GetBytes(line));
        if (item.IdSource is IdSource.Tag or IdSource.Vpn3000)
        {
            return item;
        }

        var id = !entry.IsPhrase ? entry.Key : entry.Messages is [var first, ..] ? first : "";
        var severity = Math.Max(catalog.Find(id)?.Severity ?? 0, 0);
        return reader.Read(Encoding.UTF8.GetBytes($"%FTD-{severity}-{id}: {line}"));
    }
}
