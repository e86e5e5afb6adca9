using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Tailing;

/// <summary>What one watcher is given. When its queue is full the oldest event leaves it and is counted.</summary>
public sealed class TailSubscription : IDisposable
{
    private readonly Func<Event, EventContext, bool> _filter;
    private readonly Action<TailSubscription> _end;
    private readonly Channel<StoredEvent> _queue;
    private long _missed;

    internal TailSubscription(Func<Event, EventContext, bool> filter, int most, Action<TailSubscription> end)
    {
        (_filter, _end) = (filter, end);
        _queue = Channel.CreateBounded<StoredEvent>(
            new BoundedChannelOptions(most) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _missed));
    }

    /// <summary>Why it ended by itself: the filter failed. Null otherwise.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The events as they come, until the subscription is disposed.</summary>
    /// <param name="cancel">Ends it.</param>
    public async IAsyncEnumerable<TailItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var item in _queue.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            yield return new(item, Interlocked.Exchange(ref _missed, 0));
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _end(this);
        _queue.Writer.TryComplete();
    }

    internal bool Wants(Event item, EventContext context)
    {
        try
        {
            return _filter(item, context);
        }
        catch (Exception e)
        {
            Failure = e;
            Dispose();
            return false;
        }
    }

    internal void Give(StoredEvent item) => _queue.Writer.TryWrite(item);
}
