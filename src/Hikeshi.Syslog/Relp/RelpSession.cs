using System.IO.Hashing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Relp;

/// <summary>What one connection said and was told.</summary>
internal sealed class RelpSession
{
    private readonly Lock _lock = new();
    private readonly Queue<RelpMark> _unproved = new();
    private readonly Connection _connection;
    private readonly SourceState _source;
    private readonly SourceSink _sink;
    private readonly RelpRepeats _repeats;
    private bool _isGivenUp;

    public RelpSession(Connection connection, SourceState source, SourceSink sink, RelpMemory memory)
    {
        (_connection, _source, _sink) = (connection, source, sink);
        _repeats = new RelpRepeats(mark => memory.Take(this, mark));
    }

    public FrameOrigin Origin => _source.Origin;

    public int MostBytes => _sink.Limits.MostFrameBytes;

    /// <summary>True when the sender said goodbye: it knows the fate of all its frames.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The frames of which the sender may not know that they were taken, the oldest first.</summary>
    public IReadOnlyCollection<RelpMark> Tail
    {
        get
        {
            lock (_lock)
            {
                return IsClosed || _isGivenUp ? [] : [.. _unproved];
            }
        }
    }

    /// <summary>True when its sender closed this connection, or nothing came on it since another one began.</summary>
    public bool IsLeftFor(RelpSession other) => _connection.IsLeft || !_connection.HeardAfter(other._connection);

    /// <summary>True when a frame is among those of which the sender may not know that they were taken.</summary>
    public bool Has(RelpMark mark)
    {
        lock (_lock)
        {
            return _unproved.Any(m => m.IsSame(mark));
        }
    }

    /// <summary>Its sender goes on with another connection: nothing more is taken here, and what is unproved goes there.</summary>
    public IReadOnlyList<RelpMark> GiveUp()
    {
        List<RelpMark> tail;
        lock (_lock)
        {
            _isGivenUp = true;
            tail = [.. _unproved];
        }

        _connection.End(ClosedBy.Replaced);
        return tail;
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
        if (_repeats.IsRepeated(mark, out var known))
        {
            _sink.Watch.Repeated(Origin);
            lock (_lock)
            {
                Keep(known);
            }

            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, known.Sequence);
        }

        lock (_lock)
        {
            // Taken and kept in one step: a frame is either in the tail that another connection goes on with, or not taken.
            var ticket = _isGivenUp ? default : _sink.Offer(_source, line, frame.Cut);
            if (!ticket.IsTaken)
            {
                return new RelpAnswer(frame.Transaction, RelpAnswerKind.Refused, 0);
            }

            Keep(mark with { Sequence = ticket.Sequence });
            return new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, ticket.Sequence);
        }
    }

    /// <summary>A sender waits when its window is full: a frame proves that the answers of those a window before it came.</summary>
    private void Keep(RelpMark mark)
    {
        _unproved.Enqueue(mark);
        if (_unproved.Count > RelpMemory.Window)
        {
            _unproved.Dequeue();
        }
    }
}
