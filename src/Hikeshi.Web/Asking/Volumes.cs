using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Asking;

/// <summary>Adds up what makes the lines and the bytes.</summary>
internal static class Volumes
{
    /// <summary>Adds up groups by one of their values, those with most bytes first.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="place">Which value.</param>
    public static IReadOnlyList<VolumeRow> Of(IEnumerable<EventGroup> groups, int place) =>
        Sorted(groups.GroupBy(g => g.Values[place], StringComparer.Ordinal)
            .Select(g => new VolumeRow(g.Key, g.Sum(e => e.Count), g.Sum(e => e.Bytes))));

    /// <summary>Messages added up by what the catalog asks of the reader; null for what is not in it.</summary>
    public static IReadOnlyList<VolumeRow> ByAction(IEnumerable<VolumeRow> messages, MessageCatalog catalog) =>
        Sorted(messages.GroupBy(m => m.Value is { } id ? catalog.Find(id)?.Action : null, StringComparer.Ordinal)
            .Select(g => new VolumeRow(g.Key, g.Sum(m => m.Count), g.Sum(m => m.Bytes))));

    /// <summary>True when the catalog asks nothing of who reads the message.</summary>
    public static bool NeedsNothing(string? id, MessageCatalog catalog) =>
        id is not null && catalog.Find(id) is { } entry && Urgency(entry.Action, catalog) == 0;

    /// <summary>How much an action asks for a human: 0 for nothing at all, -1 for an action that there is not.</summary>
    public static int Urgency(string? action, MessageCatalog catalog) => catalog.Actions.FirstOrDefault(a => a.Name == action)?.Urgency ?? -1;

    private static IReadOnlyList<VolumeRow> Sorted(IEnumerable<VolumeRow> rows) =>
        [.. rows.OrderByDescending(r => r.Bytes).ThenByDescending(r => r.Count).ThenBy(r => r.Value, StringComparer.Ordinal)];
}
