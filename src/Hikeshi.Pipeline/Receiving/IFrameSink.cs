namespace Hikeshi.Pipeline.Receiving;

/// <summary>Takes frames from sources. For several threads.</summary>
public interface IFrameSink
{
    /// <summary>
    /// Takes a frame: copies it and returns at once. Never waits, since a sender that is not read may stop passing
    /// traffic; when there is no room the frame is refused and counted.
    /// </summary>
    /// <param name="origin">Where it is from.</param>
    /// <param name="frame">One syslog record without its terminator; lent for the call.</param>
    /// <param name="cut">How many bytes of it were left out because it was too long.</param>
    FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0);

    /// <summary>
    /// Takes a frame as <see cref="Offer"/> does, for a source that can wait: it keeps what is refused and offers it again,
    /// so a refusal is no loss and is not counted as one.
    /// </summary>
    /// <param name="origin">Where it is from.</param>
    /// <param name="frame">One syslog record without its terminator; lent for the call.</param>
    /// <param name="cut">How many bytes of it were left out because it was too long.</param>
    FrameTicket TryOffer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0) => Offer(origin, frame, cut);

    /// <summary>
    /// True while the disk is behind and memory fills: a source that can wait does so for a moment, before frames must be
    /// refused. Never because the disk fails or the journal is full: that takes too long to wait for.
    /// </summary>
    bool IsCrowded => false;

    /// <summary>
    /// Completes when every frame up to this one survives a power cut; false when it never will, because the disk
    /// refused. Many waiters share one flush.
    /// </summary>
    /// <param name="sequence">From <see cref="FrameTicket"/>.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel);
}
