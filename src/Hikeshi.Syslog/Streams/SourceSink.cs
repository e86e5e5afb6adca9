using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Streams;

/// <summary>The sink as connections see it: within the rate of their source.</summary>
internal sealed class SourceSink(IFrameSink sink, ReceiveLimits limits, IReceiveWatch watch)
{
    public ReceiveLimits Limits => limits;

    public IReceiveWatch Watch => watch;

    public FrameTicket Offer(SourceState source, ReadOnlySpan<byte> frame, long cut)
    {
        if (!source.MaySend())
        {
            watch.Refused(source.Origin, FrameRefusal.RateLimited);
            return new FrameTicket(0, FrameRefusal.RateLimited);
        }

        return sink.Offer(source.Origin, frame, cut);
    }

    public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => sink.WhenDurableAsync(sequence, cancel);
}
