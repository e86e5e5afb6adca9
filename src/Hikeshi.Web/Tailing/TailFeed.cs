using Hikeshi.Catalog;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Querying;
using Hikeshi.Querying.Evaluating;

namespace Hikeshi.Web.Tailing;

/// <summary>One subscription of a page: takes events as fast as they come, so that the queue of the tail stays short.</summary>
public sealed class TailFeed : IAsyncDisposable
{
    private readonly TailSubscription _subscription;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _taking;

    private TailFeed(TailSubscription subscription, int most)
    {
        (_subscription, Buffer) = (subscription, new TailBuffer(most));
        _taking = Task.Run(TakeAsync);
    }

    /// <summary>What came.</summary>
    public TailBuffer Buffer { get; }

    /// <summary>Why it ended by itself, or null.</summary>
    public Exception? Failure => _subscription.Failure;

    /// <summary>Begins to follow.</summary>
    /// <param name="tail">Gives the events.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="catalog">What the query's fields mean.</param>
    /// <param name="most">The most events that are shown at a time.</param>
    public static TailFeed Begin(LiveTail tail, Query query, MessageCatalog catalog, int most)
    {
        var evaluator = new QueryEvaluator(query, catalog.Fields);
        return new TailFeed(tail.Subscribe(evaluator.Matches), most);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _end.CancelAsync();
        await _taking;
        _end.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            await foreach (var item in _subscription.ReadAsync(_end.Token))
            {
                Buffer.Take(item);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }
}
