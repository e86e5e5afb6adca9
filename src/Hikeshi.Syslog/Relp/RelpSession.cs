using System.IO.Hashing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;
using Hikeshi.Syslog.Streams;

namespace Hikeshi.Syslog.Relp;

/// <summary>What one connection said and was told.</summary>
internal sealed class RelpSession
{
    /// <summary>So much is held in doubt at most, in bytes.</summary>
    private const int MostHeld = 1 << 20;

    private readonly Lock _lock = new();
    private readonly Queue<RelpAnswer> _answers = new();
    private readonly List<RelpHeld> _held = [];
    private readonly Queue<RelpMark> _unproved = new();
    private readonly Connection _connection;
    private readonly SourceState _source;
    private readonly SourceSink _sink;
    private readonly RelpRepeats _repeats;
    private bool _isGivenUp;

    public RelpSession(Connection connection, SourceState source, SourceSink sink, RelpMemory memory)
    {
        (_connection, _source, _sink) = (connection, source, sink);
        _repeats = new RelpRepeats(this, memory);
    }

    public FrameOrigin Origin => _source.Origin;

    public int MostBytes => _sink.Limits.MostFrameBytes;

    /// <summary>True when the sender said goodbye: it knows the fate of all its frames.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True while frames wait for what follows them.</summary>
    public bool IsInDoubt => _held.Count > 0;

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
    public List<RelpMark> GiveUp()
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

    /// <summary>Reads the next frame; false when there is no whole one, or none counts any more.</summary>
    public bool Read(RelpFramer framer)
    {
        if (IsClosed || !framer.TryRead(out var frame))
        {
            return false;
        }

        if (frame.Command.SequenceEqual("syslog"u8))
        {
            Syslog(frame);
            return true;
        }

        if (IsInDoubt)
        {
            Decide();
        }

        IsClosed = frame.Command.SequenceEqual("close"u8);
        var kind = IsClosed ? RelpAnswerKind.Closed : frame.Command.SequenceEqual("open"u8) ? RelpAnswerKind.Opened : RelpAnswerKind.Unknown;
        _answers.Enqueue(new RelpAnswer(frame.Transaction, kind, 0));
        return true;
    }

    /// <summary>The next answer to what was read.</summary>
    public bool TryNext(out RelpAnswer answer) => _answers.TryDequeue(out answer);

    /// <summary>Takes what is in doubt: twice is better than not at all.</summary>
    public void Decide()
    {
        _repeats.End();
        foreach (var held in _held)
        {
            _answers.Enqueue(Take(held.Transaction, held.Mark, held.Line, held.Cut));
        }

        _held.Clear();
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

    private void Syslog(in RelpFrame frame)
    {
        var line = frame.Data.TrimEnd("\r\n\0"u8);
        if (line.IsEmpty)
        {
            _answers.Enqueue(new RelpAnswer(frame.Transaction, RelpAnswerKind.Taken, 0));
            return;
        }

        var mark = new RelpMark(XxHash3.HashToUInt64(line), line.Length, 0);
        if (_repeats.IsOver)
        {
            _answers.Enqueue(Take(frame.Transaction, mark, line, frame.Cut));
            return;
        }

        _held.Add(new RelpHeld(frame.Transaction, mark, line.ToArray(), frame.Cut));
        var verdict = _repeats.Next(mark);
        if (verdict == RelpVerdict.Repeated)
        {
            Confirm();
        }
        else if (verdict == RelpVerdict.New || _held.Sum(h => h.Line.Length) > MostHeld)
        {
            Decide();
        }
    }

    private RelpAnswer Take(int transaction, RelpMark mark, ReadOnlySpan<byte> line, long cut)
    {
        lock (_lock)
        {
            // Taken and kept in one step: a frame is either in the tail that another connection goes on with, or not taken.
            var ticket = _isGivenUp ? default : _sink.Offer(_source, line, cut);
            if (!ticket.IsTaken)
            {
                return new RelpAnswer(transaction, RelpAnswerKind.Refused, 0);
            }

            Keep(mark with { Sequence = ticket.Sequence });
            return new RelpAnswer(transaction, RelpAnswerKind.Taken, ticket.Sequence);
        }
    }

    /// <summary>What was in doubt is the end of what an old connection took, frame by frame.</summary>
    private void Confirm()
    {
        foreach (var (held, known) in _held.Zip(_repeats.Tail.TakeLast(_held.Count)))
        {
            _sink.Watch.Repeated(Origin);
            lock (_lock)
            {
                Keep(known);
            }

            _answers.Enqueue(new RelpAnswer(held.Transaction, RelpAnswerKind.Taken, known.Sequence));
        }

        _held.Clear();
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
