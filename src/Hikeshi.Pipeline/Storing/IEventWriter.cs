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

    /// <summary>How many events wait for the next commit.</summary>
    int Pending { get; }

    /// <summary>Copies a lent event into the next batch. Sequences rise.</summary>
    /// <param name="item">The event.</param>
    /// <param name="receipt">What is known beside its bytes.</param>
    void Add(Event item, in Receipt receipt);

    /// <summary>
    /// Confirms what was added. Returns as soon as the next batch may be filled: a commit may still be on its way, at
    /// most one; <see cref="FlushAsync"/> waits for it.
    /// </summary>
    /// <exception cref="StoreException">The store refused; what was added stays pending.</exception>
    ValueTask CommitAsync(CancellationToken cancel);

    /// <summary>Confirms what was added and waits until it is safe.</summary>
    /// <exception cref="StoreException">The store refused; what was added stays pending.</exception>
    ValueTask FlushAsync(CancellationToken cancel);
}
