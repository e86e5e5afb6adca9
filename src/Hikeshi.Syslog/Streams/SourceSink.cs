using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Streams;

/// <summary>The sink as a connection sees it: within the rate of its source, and at the pace of the disk.</summary>
internal sealed class SourceSink(IFrameSink sink, ReceiveLimits limits, IReceiveWatch watch, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private bool _isOutOfPatience;

    public ReceiveLimits Limits => limits;

    public IReceiveWatch Watch => watch;

    public TimeProvider Clock => clock;

    public FrameTicket Offer(SourceState source, ReadOnlySpan<byte> frame, long cut)
    {
        if (!source.MaySend())
        {
            watch.Refused(source.Origin, FrameRefusal.RateLimited);
            return new FrameTicket(0, FrameRefusal.RateLimited);
        }

        return sink.Offer(source.Origin, frame, cut);
    }

    /// <summary>
    /// Waits while the disk is behind, as a sender on a connection can: a moment only, since one that is not read may stop
    /// passing traffic, and then not again before there was room.
    /// </summary>
    public async ValueTask WhenRoomAsync(CancellationToken stop)
    {
        var since = clock.GetTimestamp();
        while (sink.IsCrowded && !_isOutOfPatience)
        {
            await Task.Delay(Look, clock, stop).ConfigureAwait(false);
            _isOutOfPatience = clock.GetElapsedTime(since) >= Patience;
        }

        _isOutOfPatience &= sink.IsCrowded;
    }

    public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => sink.WhenDurableAsync(sequence, cancel);
}
