using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Tests.Local;

/// <summary>Refuses everything until there is room.</summary>
internal sealed class FullSink(IFrameSink inner) : IFrameSink
{
    private int _refusals;

    public bool IsFull { get; set; } = true;

    public int Refusals => Volatile.Read(ref _refusals);

    public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
    {
        if (!IsFull)
        {
            return inner.Offer(origin, frame, cut);
        }

        Interlocked.Increment(ref _refusals);
        return new FrameTicket(0, FrameRefusal.JournalFull);
    }

    public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => inner.WhenDurableAsync(sequence, cancel);
}
