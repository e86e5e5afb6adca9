using Hikeshi.Events;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Tailing;

/// <summary>
/// Gives events to those who watch live. Each has a bounded queue of its own; who is too slow misses the oldest and is
/// told how many, and nobody else waits. Subscribing is for several threads.
/// </summary>
/// <param name="keyOf">The key of the event with a sequence.</param>
public sealed class LiveTail(Func<long, string> keyOf) : IEventObserver
{
    private readonly Lock _gate = new();
    private volatile TailSubscription[] _subscriptions = [];

    /// <summary>How many watch.</summary>
    public int Count => _subscriptions.Length;

    /// <summary>Begins to watch. Disposing the subscription ends it.</summary>
    /// <param name="filter">
    /// Which events; it is lent the event and what is known beside its line, as the device after aliases. Called from the
    /// pump's thread: must be quick.
    /// </param>
    /// <param name="most">How many events may wait.</param>
    public TailSubscription Subscribe(Func<Event, EventContext, bool> filter, int most = 1000)
    {
        var made = new TailSubscription(filter, most, End);
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions, made];
        }

        return made;
    }

    /// <inheritdoc/>
    public void Observe(Event item, in Receipt receipt)
    {
        EventContext? context = null;
        StoredEvent? copy = null;
        foreach (var subscription in _subscriptions)
        {
            context ??= receipt.ContextOf(item, keyOf(receipt.Sequence));
            if (subscription.Wants(item, context))
            {
                subscription.Give(copy ??= new(item.Raw.ToArray(), context));
            }
        }
    }

    /// <inheritdoc/>
    public void Mark(long utcTicks)
    {
        // Time alone is nothing to show.
    }

    private void End(TailSubscription ended)
    {
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions.Where(s => s != ended)];
        }
    }
}
