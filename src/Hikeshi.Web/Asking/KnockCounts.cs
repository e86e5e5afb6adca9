using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.Web.Asking;

/// <summary>Who came to the firewalls themselves within a time, and where, in as few readings of the store as tell it.</summary>
internal sealed record KnockCounts
{
    private const int MostGroups = EventSearch.GreatestLimit;

    /// <summary>Groups by message ID.</summary>
    public required IReadOnlyList<EventGroup> Messages { get; init; }

    /// <summary>Groups by address and name of the source, and message ID.</summary>
    public required IReadOnlyList<EventGroup> Sources { get; init; }

    /// <summary>Groups by interface and message ID.</summary>
    public required IReadOnlyList<EventGroup> Interfaces { get; init; }

    /// <summary>True when there are more groups than are added up.</summary>
    public required bool IsBeyond { get; init; }

    /// <summary>Asks the store.</summary>
    /// <param name="events">The store.</param>
    /// <param name="queries">Reads queries.</param>
    /// <param name="query">Which events.</param>
    /// <param name="leaving">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public static async Task<KnockCounts> OfAsync(IEventStore events, QueryReader queries, Query query, CancellationToken leaving)
    {
        // Who came on which interface: one reading for both. Behind its end the interfaces would lack something.
        var ways = await GroupAsync("source.ip", "source.name", "destination.interface", "id");
        var interfaces = ways.Count < MostGroups ? EventGroups.Sum(ways, 2, 3) : await GroupAsync("destination.interface", "id");
        return new KnockCounts
        {
            Messages = EventGroups.Sum(interfaces, 1),
            Sources = EventGroups.Sum(ways, 0, 1, 3),
            Interfaces = interfaces,
            IsBeyond = ways.Count == MostGroups || interfaces.Count == MostGroups,
        };

        Task<IReadOnlyList<EventGroup>> GroupAsync(params string[] fields) =>
            events.GroupAsync(query, new EventGrouping([.. fields.Select(queries.Known)]) { Limit = MostGroups }, leaving);
    }
}
