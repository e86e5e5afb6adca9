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

    /// <summary>What a sender repeats it sends at once; when it pauses so long, it repeats no more.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    async Task<ClosedBy> IStreamProtocol.ServeAsync(Connection connection, SourceState source, SourceSink sink, CancellationToken stop)
    {
        var session = new RelpSession(connection, source, sink, memory);
        memory.Begin(session);
        var waiting = Channel.CreateBounded<RelpAnswer>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var answering = AnswerAsync(connection, session, waiting.Reader, sink, both.Token);
        var ending = EndBothAsync(answering, connection, both);
        try
        {
            return await ReadAsync(connection, session, waiting.Writer, sink, stop, both.Token).ConfigureAwait(false);
        }
        finally
        {
            waiting.Writer.TryComplete();
            await ending.ConfigureAwait(false);
            await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            memory.End(session);
        }
    }

    /// <summary>
    /// When the answers can no longer be written, or the connection was ended here, nobody waits on: not the reading half
    /// for room among the answers, nor the answering half for the disk.
    /// </summary>
    private static async Task EndBothAsync(Task answering, Connection connection, CancellationTokenSource both)
    {
        await Task.WhenAny(answering, connection.Ended).ConfigureAwait(false);
        await both.CancelAsync().ConfigureAwait(false);
    }

    private static async Task<ClosedBy> ReadAsync(
        Connection connection, RelpSession session, ChannelWriter<RelpAnswer> answers, SourceSink sink, CancellationToken stop, CancellationToken both)
    {
        var framer = new RelpFramer(session.MostBytes);
        while (await MoreAsync(connection, session, framer.GetSpace(), answers, sink, stop, both).ConfigureAwait(false) is var count and > 0)
        {
            framer.Advance(count);
            while (session.Read(framer))
            {
                await TellAsync(session, answers, both).ConfigureAwait(false);
            }

            if (session.IsClosed || framer.IsBroken)
            {
                return session.IsClosed ? ClosedBy.Sender : ClosedBy.Protocol;
            }

            await sink.WhenRoomAsync(stop).ConfigureAwait(false);
        }

        return ClosedBy.Sender;
    }

    /// <summary>Reads some bytes, even when they can no longer be answered. Nothing stays in doubt while the sender pauses.</summary>
    private static async ValueTask<int> MoreAsync(
        Connection connection, RelpSession session, Memory<byte> space, ChannelWriter<RelpAnswer> answers, SourceSink sink, CancellationToken stop, CancellationToken both)
    {
        if (!session.IsInDoubt)
        {
            return await connection.ReadAsync(space, stop).ConfigureAwait(false);
        }

        var reading = connection.ReadAsync(space, stop).AsTask();
        await ((Task)reading).WaitAsync(Pause, sink.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!reading.IsCompleted)
        {
            session.Decide();
            await TellAsync(session, answers, both).ConfigureAwait(false);
        }

        return await reading.ConfigureAwait(false);
    }

    private static async ValueTask TellAsync(RelpSession session, ChannelWriter<RelpAnswer> answers, CancellationToken both)
    {
        while (session.TryNext(out var answer))
        {
            await answers.WriteAsync(answer, both).ConfigureAwait(false);
        }
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
