using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Events.Json;

/// <summary>The parts of an event's JSON that are the same for every line of a message, written once.</summary>
internal sealed class EntryJson
{
    public EntryJson(CatalogEntry entry, Language language)
    {
        Language = language;
        var to = new JsonBuffer(256);
        to.Raw(",\"family\":"u8);
        to.String(entry.Family);
        Family = to.Written.ToArray();
        to.Clear();
        to.Raw(",\"outcome\":"u8);
        to.String(entry.Outcome);
        Outcome = to.Written.ToArray();
        to.Clear();
        to.Raw(",\"title\":"u8);
        to.String(entry.Title.In(language));
        Title = to.Written.ToArray();
        to.Clear();
        to.String(entry.Key);
        Key = to.Written.ToArray();
    }

    public Language Language { get; }

    public byte[] Family { get; }

    public byte[] Outcome { get; }

    public byte[] Title { get; }

    public byte[] Key { get; }
}
