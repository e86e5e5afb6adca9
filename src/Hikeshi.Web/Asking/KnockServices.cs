using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.Web.Asking;

/// <summary>Which services of the firewalls themselves were asked for within a time.</summary>
/// <param name="Groups">Groups by transport, service, port, and message ID: the largest.</param>
internal sealed record KnockServices(IReadOnlyList<EventGroup> Groups)
{
    /// <summary>Only those asked for most are shown, and a scan of all ports brings as many groups as there are ports.</summary>
    private const int Most = 1000;

    /// <summary>True when there are more.</summary>
    public bool HasMore => Groups.Count == Most;

    /// <summary>Asks the store.</summary>
    /// <param name="events">The store.</param>
    /// <param name="queries">Reads queries.</param>
    /// <param name="query">Which events.</param>
    /// <param name="leaving">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public static async Task<KnockServices> OfAsync(IEventStore events, QueryReader queries, Query query, CancellationToken leaving)
    {
        string[] fields = ["network.transport", "destination.service", "destination.port", "id"];
        return new KnockServices(await events.GroupAsync(query, new EventGrouping([.. fields.Select(queries.Known)]) { Limit = Most }, leaving));
    }
}
