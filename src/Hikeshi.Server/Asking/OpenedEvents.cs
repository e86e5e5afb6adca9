using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.Server.Asking;

/// <summary>The events of a store that the command opened itself.</summary>
internal sealed class OpenedEvents(IEventStore store) : IStoredEvents
{
    public Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel) => store.SearchAsync(search, cancel);

    public Task<long> CountAsync(Query query, CancellationToken cancel) => store.CountAsync(query, cancel);
}
