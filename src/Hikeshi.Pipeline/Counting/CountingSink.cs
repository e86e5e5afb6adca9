using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>Counts what sources offer, and what becomes of it. For several threads.</summary>
/// <param name="inner">Takes the frames.</param>
/// <param name="counters">Where they are counted.</param>
/// <param name="clock">The clock.</param>
public sealed class CountingSink(IFrameSink inner, PipelineCounters counters, TimeProvider clock) : IFrameSink
{
    /// <inheritdoc/>
    public bool IsCrowded => inner.IsCrowded;

    /// <inheritdoc/>
    public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
    {
        var ticket = inner.Offer(origin, frame, cut);
        counters.Of(origin).Offered(frame.Length, ticket.Refusal, clock.GetUtcNow().UtcTicks);
        return ticket;
    }

    /// <inheritdoc/>
    public FrameTicket TryOffer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
    {
        var ticket = inner.TryOffer(origin, frame, cut);
        if (ticket.IsTaken)
        {
            counters.Of(origin).Offered(frame.Length, FrameRefusal.None, clock.GetUtcNow().UtcTicks);
        }

        return ticket;
    }

    /// <inheritdoc/>
    public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => inner.WhenDurableAsync(sequence, cancel);
}
