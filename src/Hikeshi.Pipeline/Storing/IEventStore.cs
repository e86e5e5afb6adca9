using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Pipeline.Storing;

/// <summary>
/// Answers questions about stored events, for several threads, while the writer goes on. What it finds is what
/// <c>QueryEvaluator</c> finds. All of it throws <see cref="StoreException"/> when the store cannot answer, and
/// <see cref="OperationCanceledException"/> soon after it was cancelled.
/// The key of a received event is its sequence in the journal, in decimal; keys of imported ones are opaque.
/// </summary>
public interface IEventStore
{
    /// <summary>Finds events, a page at a time.</summary>
    /// <exception cref="StoreException">Also when the cursor is none of this store.</exception>
    Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel);

    /// <summary>Counts events.</summary>
    Task<long> CountAsync(Query query, CancellationToken cancel);

    /// <summary>Counts events by time and severity, earliest first; spans without an event are left out.</summary>
    /// <param name="query">Which events.</param>
    /// <param name="width">How long a span is, at least a second; spans begin at multiples of it since 1970.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyList<HistogramBucket>> HistogramAsync(Query query, TimeSpan width, CancellationToken cancel);

    /// <summary>The values that most events have, the most frequent first, equal ones by value.</summary>
    Task<IReadOnlyList<TopValue>> TopAsync(Query query, QueryField field, int limit, CancellationToken cancel);

    /// <summary>Adds events up by their values, the most first, equal ones by value; those behind the limit are left out.</summary>
    Task<IReadOnlyList<EventGroup>> GroupAsync(Query query, EventGrouping by, CancellationToken cancel);

    /// <summary>Since when and until when a message is known, or null when it never came.</summary>
    Task<SeenTimes?> SeenAsync(int id, CancellationToken cancel);

    /// <summary>One event, or null when there is none with this key.</summary>
    Task<StoredEvent?> FindAsync(string key, CancellationToken cancel);

    /// <summary>The events that came before and after one, oldest first, itself included; empty when there is none.</summary>
    /// <param name="key">The one.</param>
    /// <param name="count">How many of each side at most.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyList<StoredEvent>> NeighboursAsync(string key, int count, CancellationToken cancel);

    /// <summary>What the store holds.</summary>
    Task<StoreStats> StatsAsync(CancellationToken cancel);
}
