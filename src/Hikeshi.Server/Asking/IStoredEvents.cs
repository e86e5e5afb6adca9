using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.Server.Asking;

/// <summary>Stored events as a command sees them: in a store that it opened, or behind the server that holds it.</summary>
internal interface IStoredEvents
{
    /// <summary>Finds events, a page at a time.</summary>
    Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel);

    /// <summary>Counts events.</summary>
    Task<long> CountAsync(Query query, CancellationToken cancel);
}
