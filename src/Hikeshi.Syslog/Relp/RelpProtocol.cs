using System.Threading.Channels;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Relp;

/// <summary>
/// RELP, the protocol of rsyslog that acknowledges each message: a frame is confirmed once it is safe on disk, many by
/// one flush. What a sender repeats after a broken connection is confirmed and not taken twice.
/// </summary>
/// <param name="memory">What other connections left unconfirmed.</param>
public sealed class RelpProtocol(RelpMemory memory) : IStreamProtocol
{
    /// <summary>So many frames of one connection wait for the disk at once; a sender's window is smaller.</summary>
    private const int MostWaiting = 4096;

    async Task<ClosedBy> IStreamProtocol.ServeAsync(Connection connection, SourceState source, SourceSink sink, CancellationToken stop)
    {
        var session = new RelpSession(connection, source, sink, memory);
        memory.Begin(session);
        var waiting = Channel.CreateBounded<RelpAnswer>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
        var answering = AnswerAsync(connection, session, waiting.Reader, sink, stop);
        try
        {
            return await ReadAsync(connection, session, waiting.Writer, sink, stop).ConfigureAwait(false);
        }
        finally
        {
            waiting.Writer.TryComplete();
            await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            memory.End(session);
        }
    }

    private static async Task<ClosedBy> ReadAsync(Connection connection, RelpSession session, ChannelWriter<RelpAnswer> answers, SourceSink sink, CancellationToken stop)
    {
        var framer = new RelpFramer(session.MostBytes);
        while (await connection.ReadAsync(framer.GetSpace(), stop).ConfigureAwait(false) is var count and > 0)
        {
            framer.Advance(count);
            while (session.Next(framer) is { } answer)
            {
                await answers.WriteAsync(answer, stop).ConfigureAwait(false);
                if (session.IsClosed)
                {
                    return ClosedBy.Sender;
                }
            }

            if (framer.IsBroken)
            {
                return ClosedBy.Protocol;
            }

            await sink.WhenRoomAsync(stop).ConfigureAwait(false);
        }

        return ClosedBy.Sender;
    }

    /// <summary>Answers in the order of the frames; those that one flush made safe go out in one write.</summary>
    private static async Task AnswerAsync(Connection connection, RelpSession session, ChannelReader<RelpAnswer> answers, SourceSink sink, CancellationToken stop)
    {
        var text = new RelpText();
        while (await answers.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (text.Length < RelpText.Comfortable && answers.TryRead(out var answer))
            {
                if (answer.Sequence > 0 && !await sink.WhenDurableAsync(answer.Sequence, stop).ConfigureAwait(false))
                {
                    answer = answer with { Kind = RelpAnswerKind.Refused };
                }

                text.Add(answer);
                session.Answered(answer);
            }

            await connection.WriteAsync(text.Written, stop).ConfigureAwait(false);
            text.Clear();
        }
    }
}
