using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Server.Api;

/// <summary>The sink as a request sees it: at the pace of the disk. Whoever sends over HTTP can wait.</summary>
internal sealed class IngestSink(IFrameSink sink, FrameOrigin origin)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>A line that is refused is no loss yet: the answer says that it is to be sent again.</summary>
    public FrameTicket Offer(ReadOnlySpan<byte> line, long cut) => sink.TryOffer(origin, line, cut);

    /// <summary>Waits while the disk is behind.</summary>
    public async ValueTask WhenRoomAsync(CancellationToken cancel)
    {
        while (sink.IsCrowded)
        {
            await Task.Delay(Look, cancel);
        }
    }
}
