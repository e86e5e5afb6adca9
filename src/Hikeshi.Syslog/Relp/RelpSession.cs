using System.IO.Hashing;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Relp;

/// <summary>What one connection said and was told.</summary>
internal sealed class RelpSession(SourceState source, SourceSink sink, RelpRepeats repeats)
{
    private readonly Lock _lock = new();
    private readonly Queue<RelpMark> _unproved = new();

    public int MostBytes => sink.Limits.MostFrameBytes;

    /// <summary>True when the sender said goodbye: it knows the fate of all its frames.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The frames of which the sender may not know that they were taken, the oldest first.</summary>
    public IReadOnlyCollection<RelpMark> Tail
    {
        get
        {
            lock (_lock)
            {
                return IsClosed ? [] : [.. _unproved];
            }
        }
    }

    /// <summary>Reads the next frame and works out its answer; null when there is no whole frame.</summary>
    public RelpAnswer? Next(RelpFramer framer)
    {
        if (!framer.TryRead(out var frame))
        {
            return null;
        }

        if (frame.Command.SequenceEqual("syslog"u8))
        {
            return Syslog(frame);
        }

        if (frame.Command.SequenceEqual("open"u8))
        {
            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Opened, 0);
        }

        IsClosed = frame.Command.SequenceEqual("close"u8);
        return new RelpAnswer(frame.Transaction, IsClosed ? RelpAnswerKind.Closed : RelpAnswerKind.Unknown, 0);
    }

    /// <summary>Says that an answer is on its way.</summary>
    public void Answered(RelpAnswer answer)
    {
        if (answer.Kind == RelpAnswerKind.Refused)
        {
            // The sender repeats it, and then it is to be taken.
            lock (_lock)
            {
                _unproved.Clear();
            }
        }
    }

    private RelpAnswer Syslog(in RelpFrame frame)
    {
        var line = frame.Data.TrimEnd("\r\n\0"u8);
        if (line.IsEmpty)
        {
            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, 0);
        }

        var mark = new RelpMark(XxHash3.HashToUInt64(line), line.Length, 0);
        if (repeats.IsRepeated(mark, out var known))
        {
            sink.Watch.Repeated(source.Origin);
            Keep(known);
            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, known.Sequence);
        }

        var ticket = sink.Offer(source, line, frame.Cut);
        if (!ticket.IsTaken)
        {
            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Refused, 0);
        }

        Keep(mark with { Sequence = ticket.Sequence });
        return new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, ticket.Sequence);
    }

    /// <summary>A sender waits when its window is full: a frame proves that the answers of those a window before it came.</summary>
    private void Keep(RelpMark mark)
    {
        lock (_lock)
        {
            _unproved.Enqueue(mark);
            if (_unproved.Count > RelpMemory.Window)
            {
                _unproved.Dequeue();
            }
        }
    }
}
