using Hikeshi.Events;

namespace Hikeshi.Pipeline.Storing;

/// <summary>
/// The one writer of a store. What was added becomes visible, all or nothing, with the next commit, together with the
/// sequence it reaches: after a crash the journal is replayed from <see cref="Committed"/>, so nothing is stored twice.
/// Not for several threads.
/// </summary>
public interface IEventWriter : IAsyncDisposable
{
    /// <summary>The sequence of the last event that a commit confirmed; 0 in a new store.</summary>
    long Committed { get; }

    /// <summary>How many events no commit has confirmed yet.</summary>
    int Pending { get; }

    /// <summary>How long the first event has waited of those that no commit has begun for.</summary>
    TimeSpan Waiting { get; }

    /// <summary>
    /// Whether so many events wait that the store writes them best together and none should be added before a commit: more
    /// would make it longer, not cheaper.
    /// </summary>
    bool IsFull { get; }

    /// <summary>
    /// Whether a commit should come though events are few: no other is on its way, and the first has waited for so long.
    /// </summary>
    /// <param name="within">How long an event may wait for more.</param>
    bool IsDue(TimeSpan within);

    /// <summary>Copies a lent event into the next batch. Sequences rise.</summary>
    /// <param name="item">The event.</param>
    /// <param name="receipt">What is known beside its bytes.</param>
    void Add(Event item, in Receipt receipt);

    /// <summary>
    /// Begins to confirm what was added, after the commit before is done. Returns as soon as more may be added: it may still
    /// be on its way; the next one and <see cref="FlushAsync"/> wait for it.
    /// </summary>
    /// <exception cref="StoreException">The store refused; what was added stays pending.</exception>
    ValueTask CommitAsync(CancellationToken cancel);

    /// <summary>Confirms what was added and waits until it is safe.</summary>
    /// <exception cref="StoreException">The store refused; what was added stays pending.</exception>
    ValueTask FlushAsync(CancellationToken cancel);
}
