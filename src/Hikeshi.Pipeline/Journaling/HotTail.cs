// Longer than most files: everything that one lock guards stands together, so that it can be checked in one reading.
using System.Security.Cryptography;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// The newest bytes of the journal. Frames are appended to blocks of memory in the very form of the file, so writing
/// is a copy of blocks to disk, and who keeps up reads the blocks and not the disk. A block is filled anew once it is
/// written and not lent; when there is none, frames are refused. For several threads.
/// </summary>
internal sealed class HotTail : IDisposable
{
    /// <summary>So many origins have a number at a time; then numbers begin at 1 again and are declared anew.</summary>
    public const int MostOrigins = 4096;

    /// <summary>Writing begins at once when so much waits.</summary>
    private const int WakeBytes = 256 << 10;

    private readonly Lock _gate = new();
    private readonly JournalFolder _folder;
    private readonly JournalOptions _options;
    private readonly int _blockSize;
    private readonly int _mostFrame;
    private readonly List<HotBlock> _blocks;
    private readonly List<JournalSegment> _segments;
    private readonly Dictionary<FrameOrigin, int> _origins = new(ReferenceEqualityComparer.Instance);
    private readonly AutoResetEvent _wake = new(false);
    private HotBlock? _filling;
    private TaskCompletionSource _news = NewSource();
    private long _end;
    private long _written;
    private bool _isIdle;
    private bool _isSignalled;
    private bool _isEnded;
    private FrameRefusal _refusing;

    public HotTail(JournalFolder folder, JournalOptions options)
    {
        (_folder, _options) = (folder, options);
        _blocks = new List<HotBlock>(options.Blocks);
        _blockSize = options.MemoryBytes / options.Blocks;
        _mostFrame = Math.Min(RecordCodec.MostBytes, _blockSize / 4);
        _segments = folder.Segments;
        Last = Math.Max(folder.Last, options.After);
        _end = _written = _segments is [.., var newest] ? newest.End : 0;
    }

    /// <summary>The sequence of the newest frame.</summary>
    public long Last { get; private set; }

    /// <summary>How much the journal takes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _end - Begin;
            }
        }
    }

    private long Begin => _segments.Count > 0 ? _segments[0].Start : _end;

    /// <summary>Takes a frame, or says why not.</summary>
    public FrameTicket Append(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut)
    {
        if (frame.Length > _mostFrame)
        {
            cut += frame.Length - _mostFrame;
            frame = frame[.._mostFrame];
        }

        var ticks = _options.Clock.GetUtcNow().UtcTicks;
        bool mustWake;
        FrameTicket ticket;
        lock (_gate)
        {
            if (_refusing != FrameRefusal.None)
            {
                return new(0, _refusing);
            }

            var refusal = MakeRoom(origin, RecordCodec.HeaderSize + frame.Length, out var number);
            if (refusal != FrameRefusal.None)
            {
                return new(0, refusal);
            }

            ticket = new(++Last, FrameRefusal.None);
            Put(new RecordHeader(frame.Length, number, Last, ticks, cut), frame);
            mustWake = !_isSignalled && (_isIdle || _end - _written >= WakeBytes);
            _isSignalled |= mustWake;
        }

        if (mustWake)
        {
            _wake.Set();
        }

        return ticket;
    }

    /// <summary>True while the disk fails: then frames are refused for its sake, and not for want of memory.</summary>
    public bool IsFailing { get; set; }

    /// <summary>True when so much waits that gathering more is no use.</summary>
    public bool IsUrgent
    {
        get
        {
            lock (_gate)
            {
                return _end - _written >= WakeBytes;
            }
        }
    }

    /// <summary>Completes when more is written, or when nothing will come. To be taken before one looks.</summary>
    public Task News => Volatile.Read(ref _news).Task;

    /// <summary>Refuses all frames from now on, or takes them again. Closing is for good.</summary>
    public void Refuse(FrameRefusal reason)
    {
        lock (_gate)
        {
            _refusing = _refusing == FrameRefusal.Closed ? _refusing : reason;
        }
    }

    /// <summary>True when all up to here was read and nothing more will be written.</summary>
    public bool IsDone(long position)
    {
        lock (_gate)
        {
            return _isEnded && position >= _written;
        }
    }

    /// <summary>Says that nothing more will be written.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnded = true;
        }

        Tell();
    }

    /// <summary>Wakes the writer.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Waits until the writer is woken. While it is away, the next frame wakes it.</summary>
    /// <param name="most">How long at most.</param>
    /// <param name="mayGather">True: a single frame need not wake it.</param>
    public void Wait(TimeSpan most, bool mayGather)
    {
        lock (_gate)
        {
            _isSignalled = false;
            if (_end - _written >= WakeBytes || (_end > _written && !mayGather))
            {
                return;
            }

            _isIdle = !mayGather;
        }

        _wake.WaitOne(most);
        lock (_gate)
        {
            _isIdle = false;
        }
    }

    /// <summary>How many bytes wait to be written, and the sequence they reach.</summary>
    public (long Bytes, long Last) Waiting()
    {
        lock (_gate)
        {
            return (_end - _written, Last);
        }
    }

    /// <summary>The next bytes to write; false when all is written.</summary>
    public bool TryTake(out HotPiece piece)
    {
        lock (_gate)
        {
            return TryFind(_written, _end, out piece);
        }
    }

    /// <summary>Says that a piece is in its file.</summary>
    public void Wrote(in HotPiece piece)
    {
        lock (_gate)
        {
            _written += piece.To - piece.From;
        }

        Tell();
    }

    /// <summary>Lets the reader look again.</summary>
    public void Tell() => Interlocked.Exchange(ref _news, NewSource()).TrySetResult();

    /// <summary>Lends written bytes to the reader, when they are in memory.</summary>
    public bool TryLend(long position, out HotPiece piece)
    {
        lock (_gate)
        {
            if (TryFind(position, _written, out piece))
            {
                piece.Block.IsLent = true;
                return true;
            }

            return false;
        }
    }

    /// <summary>Takes lent bytes back.</summary>
    public void Return(HotBlock block)
    {
        lock (_gate)
        {
            block.IsLent = false;
        }
    }

    /// <summary>The segment that holds a position, and how much of it is written; null when nothing is there yet.</summary>
    public JournalSegment? SegmentAt(long position, out long writtenEnd)
    {
        lock (_gate)
        {
            var found = position < _written ? _segments.Find(s => position < s.End) : null;
            writtenEnd = Math.Min(found?.End ?? _written, _written);
            return found;
        }
    }

    /// <summary>Where the segment begins that holds the frame after a sequence.</summary>
    public long Find(long after)
    {
        lock (_gate)
        {
            var found = _segments.FindLast(s => s.First <= after + 1) ?? (_segments.Count > 0 ? _segments[0] : null);
            return found?.Start ?? _end;
        }
    }

    /// <summary>The sequence that the segment at a position begins with; the next frame's when there is none yet.</summary>
    public long FirstAt(long position)
    {
        lock (_gate)
        {
            return _segments.Find(s => s.Start >= position)?.First ?? Last + 1;
        }
    }

    /// <summary>Forgets the segments whose frames are all released, and gives their files.</summary>
    /// <param name="sequence">Frames up to this one are released.</param>
    /// <param name="position">Where the reader is: nothing from here on is taken away.</param>
    public List<string> Release(long sequence, long position)
    {
        var gone = new List<string>();
        lock (_gate)
        {
            while (_segments.Count > 1 && _segments[1].First <= sequence + 1 && _segments[1].Start <= Math.Min(position, _written)
                && _end - _segments[1].Start >= _options.KeepBytes)
            {
                gone.Add(_segments[0].Path);
                _segments.RemoveAt(0);
            }
        }

        return gone;
    }

    /// <summary>Ends it; nothing may be appended or written any more.</summary>
    public void Dispose() => _wake.Dispose();

    private bool TryFind(long position, long limit, out HotPiece piece)
    {
        foreach (var block in _blocks)
        {
            if (block.Start <= position && position < Math.Min(limit, block.End))
            {
                piece = new(block, block.Segment, (int)(position - block.Start), (int)(Math.Min(limit, block.End) - block.Start));
                return true;
            }
        }

        piece = default;
        return false;
    }

    /// <summary>Sees to it that the frame, and what must stand before it, fits; begins blocks and segments.</summary>
    private FrameRefusal MakeRoom(FrameOrigin origin, int size, out int number)
    {
        var declaration = _origins.TryGetValue(origin, out number) ? null : OriginCodec.Write(origin);
        var needed = size + SizeOf(declaration);
        var isNew = _filling is null || _filling.Segment.Length + needed > _options.SegmentBytes;
        if (isNew)
        {
            declaration ??= OriginCodec.Write(origin);
            needed = SegmentHeader.Size + size + SizeOf(declaration);
        }

        if (_end - Begin + needed > _options.MostBytes)
        {
            return FrameRefusal.JournalFull;
        }

        if (isNew || _filling!.Length + needed > _blockSize)
        {
            if (FreeBlock() is not { } block)
            {
                return IsFailing ? FrameRefusal.DiskFull : FrameRefusal.MemoryFull;
            }

            (block.Segment, block.Start, block.Length) = (isNew ? NewSegment() : _filling!.Segment, _end, 0);
            _blocks.Add(block);
            _filling = block;
            if (isNew)
            {
                new SegmentHeader(SegmentHeader.CurrentVersion, block.Segment.Mark, block.Segment.First).Write(block.Data);
                Grow(SegmentHeader.Size);
            }
        }

        if (declaration is not null)
        {
            if (_origins.Count == MostOrigins)
            {
                _origins.Clear();
            }

            number = _origins[origin] = _origins.Count + 1;
            Put(new RecordHeader(declaration.Length, number, 0, 0, 0), declaration);
        }

        return FrameRefusal.None;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int SizeOf(byte[]? declaration) =>
        declaration is null ? 0 : RecordCodec.HeaderSize + declaration.Length;

    /// <summary>A block to fill: a new one, or the oldest that is written and not lent.</summary>
    private HotBlock? FreeBlock()
    {
        if (_blocks.Count < _options.Blocks)
        {
            return new HotBlock(_blockSize);
        }

        var free = _blocks.Find(b => !b.IsLent && b.End <= _written && b != _filling);
        _ = free is not null && _blocks.Remove(free);
        return free;
    }

    private JournalSegment NewSegment()
    {
        _origins.Clear();
        var mark = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
        var header = new SegmentHeader(SegmentHeader.CurrentVersion, mark, Last + 1);
        var segment = new JournalSegment(_folder.FileOf(header.First), header, _end);
        _segments.Add(segment);
        return segment;
    }

    private void Put(in RecordHeader header, ReadOnlySpan<byte> bytes)
    {
        RecordCodec.Write(_filling!.Data.AsSpan(_filling.Length), _filling.Segment.Mark, header, bytes);
        Grow(header.Size);
    }

    private void Grow(int size)
    {
        _filling!.Length += size;
        _filling.Segment.Length += size;
        _end += size;
    }
}
