using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Wire;

namespace Hikeshi.Syslog.Streams;

/// <summary>Plain syslog on a connection (RFC 6587), the same inside TLS (RFC 5425).</summary>
public sealed class SyslogProtocol : IStreamProtocol
{
    async Task<ClosedBy> IStreamProtocol.ServeAsync(Connection connection, SourceState source, SourceSink sink, CancellationToken stop)
    {
        var framer = new WireFramer(sink.Limits.MostFrameBytes);
        try
        {
            while (await connection.ReadAsync(framer.GetSpace(), stop).ConfigureAwait(false) is var count and > 0)
            {
                framer.Advance(count);
                Take(framer, source, sink);
                await sink.WhenRoomAsync(stop).ConfigureAwait(false);
            }

            return ClosedBy.Sender;
        }
        finally
        {
            // The last line of a sender that was cut off may be all that tells why.
            if (framer.TryFinish(out var rest, out var cut))
            {
                sink.Offer(source, rest, cut);
            }
        }
    }

    private static void Take(WireFramer framer, SourceState source, SourceSink sink)
    {
        while (framer.TryRead(out var frame, out var cut))
        {
            sink.Offer(source, frame, cut);
        }
    }
}
