// Longer than most files: all that takes the one lock stands together, so that it can be checked in one reading.
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// The newest bytes of the journal. Frames are appended to blocks of memory in the very form of the file, so writing
/// is a copy of blocks to disk, and who keeps up reads the blocks and not the disk. A block is filled anew once it is
/// written and not lent; when there is none, frames are refused. One lock guards it with its parts. For several threads.
/// </summary>
internal sealed class HotTail : IDisposable
{
    /// <summary>Writing begins at once when so much waits.</summary>
    private const int WakeBytes = 256 << 10;

    private readonly Lock _gate = new();
    private readonly JournalOptions _options;
    private readonly int _mostFrame;
    private readonly HotBlocks _blocks;
    private readonly SegmentList _segments;
    private readonly OriginNumbers _origins = new();
    private readonly WriterBell _bell = new();
    private readonly ReaderNews _news = new();
    private long _end;
    private long _written;
    private bool _isEnded;
    private FrameRefusal _refusing;

    public HotTail(JournalFolder folder, JournalOptions options)
    {
        var blockSize = options.MemoryBytes / options.Blocks;
        (_options, _blocks, _segments) = (options, new HotBlocks(options.Blocks, blockSize), new SegmentList(folder));
        _mostFrame = Math.Min(RecordCodec.MostBytes, blockSize / 4);
        Last = Math.Max(folder.Last, options.After);
        _end = _written = _segments.Newest?.End ?? 0;
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

    private long Begin => _segments.Oldest?.Start ?? _end;

    /// <summary>Takes a frame, or says why not.</summary>
    public FrameTicket Append(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut)
    {
        if (frame.Length > _mostFrame)
        {
            cut += frame.Length - _mostFrame;
            frame = frame[.._mostFrame];
        }

        var ticks = _options.Clock.GetUtcNow().UtcTicks;
        bool mustRing;
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
            mustRing = _bell.MustRing(isMuch: _end - _written >= WakeBytes);
        }

        if (mustRing)
        {
            _bell.Ring();
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

    /// <summary>True when more than half of the blocks wait to be written, and the disk only needs time.</summary>
    public bool IsCrowded
    {
        get
        {
            lock (_gate)
            {
                return _refusing == FrameRefusal.None && !IsFailing && _blocks.IsCrowded(_written);
            }
        }
    }

    /// <summary>Completes when more is written, or when nothing will come. To be taken before one looks.</summary>
    public Task News => _news.Next;

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
    public void Wake() => _bell.Ring();

    /// <summary>Waits until the writer is woken. While it is away, the next frame wakes it.</summary>
    /// <param name="most">How long at most.</param>
    /// <param name="mayGather">True: a single frame need not wake it.</param>
    public void Wait(TimeSpan most, bool mayGather)
    {
        lock (_gate)
        {
            _bell.Heard();
            if (_end - _written >= WakeBytes || (_end > _written && !mayGather))
            {
                return;
            }

            _bell.IsAwaited = !mayGather;
        }

        _bell.Wait(most);
        lock (_gate)
        {
            _bell.IsAwaited = false;
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
            return _blocks.TryFind(_written, _end, out piece);
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
    public void Tell() => _news.Tell();

    /// <summary>Lends written bytes to the reader, when they are in memory.</summary>
    public bool TryLend(long position, out HotPiece piece)
    {
        lock (_gate)
        {
            if (_blocks.TryFind(position, _written, out piece))
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
            var found = position < _written ? _segments.At(position) : null;
            writtenEnd = Math.Min(found?.End ?? _written, _written);
            return found;
        }
    }

    /// <summary>Where the segment begins that holds the frame after a sequence.</summary>
    public long Find(long after)
    {
        lock (_gate)
        {
            return _segments.After(after)?.Start ?? _end;
        }
    }

    /// <summary>The sequence that the segment at a position begins with; the next frame's when there is none yet.</summary>
    public long FirstAt(long position)
    {
        lock (_gate)
        {
            return _segments.From(position)?.First ?? Last + 1;
        }
    }

    /// <summary>Forgets the segments whose frames are all released, and gives their files.</summary>
    /// <param name="sequence">Frames up to this one are released.</param>
    /// <param name="position">Where the reader is: nothing from here on is taken away.</param>
    public List<string> Release(long sequence, long position)
    {
        lock (_gate)
        {
            return _segments.Release(sequence, Math.Min(Math.Min(position, _written), _end - _options.KeepBytes));
        }
    }

    /// <summary>Ends it; nothing may be appended or written any more.</summary>
    public void Dispose() => _bell.Dispose();

    /// <summary>Sees to it that the frame, and what must stand before it, fits; begins blocks and segments.</summary>
    private FrameRefusal MakeRoom(FrameOrigin origin, int size, out int number)
    {
        var declaration = _origins.TryGet(origin, out number) ? null : OriginCodec.Write(origin);
        var needed = size + SizeOf(declaration);
        var isNew = _blocks.Filling is not { } filling || filling.Segment.Length + needed > _options.SegmentBytes;
        if (isNew)
        {
            declaration ??= OriginCodec.Write(origin);
            needed = SegmentHeader.Size + size + SizeOf(declaration);
        }

        if (_end - Begin + needed > _options.MostBytes)
        {
            return FrameRefusal.JournalFull;
        }

        if (isNew || !_blocks.HasRoom(needed))
        {
            if (_blocks.Take(_written) is not { } block)
            {
                return IsFailing ? FrameRefusal.DiskFull : FrameRefusal.MemoryFull;
            }

            _blocks.Fill(block, isNew ? _segments.Begin(Last + 1, _end) : _blocks.Filling!.Segment, _end);
            if (isNew)
            {
                _origins.Clear();
                new SegmentHeader(SegmentHeader.CurrentVersion, block.Segment.Mark, block.Segment.First).Write(block.Data);
                Grow(SegmentHeader.Size);
            }
        }

        if (declaration is not null)
        {
            number = _origins.Add(origin);
            Put(new RecordHeader(declaration.Length, number, 0, 0, 0), declaration);
        }

        return FrameRefusal.None;
    }

    private static int SizeOf(byte[]? declaration) =>
        declaration is null ? 0 : RecordCodec.HeaderSize + declaration.Length;

    private void Put(in RecordHeader header, ReadOnlySpan<byte> bytes)
    {
        var block = _blocks.Filling!;
        RecordCodec.Write(block.Data.AsSpan(block.Length), block.Segment.Mark, header, bytes);
        Grow(header.Size);
    }

    private void Grow(int size)
    {
        var block = _blocks.Filling!;
        block.Length += size;
        block.Segment.Length += size;
        _end += size;
    }
}
