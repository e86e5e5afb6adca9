using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// Gives the journal's frames in their order: out of memory as long as it keeps up, from disk when it is behind. Only
/// frames that are in the file are given, so that nothing a killed process forgets was ever handed on. One a journal;
/// not for several threads.
/// </summary>
public sealed class JournalReader : IDisposable
{
    private const int MostKnown = 10_000;

    private static readonly FrameOrigin Unknown = new() { Transport = Transport.File, File = "damaged-journal" };

    private readonly HotTail _tail;
    private readonly JournalOptions _options;
    private readonly JournalBatch _batch = new();
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(SegmentScanner.BufferSize);
    private readonly FrameOrigin?[] _origins = new FrameOrigin?[OriginNumbers.Most + 1];
    private readonly Dictionary<FrameOrigin, FrameOrigin> _known = [];
    private SegmentScanner? _scanner;
    private HotBlock? _lent;
    private JournalSegment? _segment;
    private long _position;
    private long _passed;

    internal JournalReader(HotTail tail, JournalOptions options, long after)
    {
        (_tail, _options, Last) = (tail, options, after);
        _position = tail.Find(after);
    }

    /// <summary>The sequence of the last frame that was given.</summary>
    public long Last { get; private set; }

    /// <summary>Where it reads, among all bytes of the journal.</summary>
    internal long Position => Volatile.Read(ref _position);

    /// <summary>
    /// The next frames; an empty batch when none came in time; null when the journal was closed and all is read. Takes
    /// back what it lent before.
    /// </summary>
    /// <param name="wait">How long to wait for a frame.</param>
    /// <param name="cancel">Stops waiting, and gives an empty batch.</param>
    /// <exception cref="JournalException">The disk does not answer; the next call tries again.</exception>
    public async ValueTask<JournalBatch?> ReadAsync(TimeSpan wait, CancellationToken cancel)
    {
        var news = _tail.News;
        if (TryRead())
        {
            return _batch;
        }

        if (_tail.IsDone(_position))
        {
            return null;
        }

        await news.WaitAsync(wait, _options.Clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return TryRead() || !_tail.IsDone(_position) ? _batch : null;
    }

    /// <summary>Takes back what was lent.</summary>
    public void Dispose()
    {
        Return();
        _scanner?.Dispose();
    }

    private bool TryRead()
    {
        Return();
        _batch.Clear();
        while (_batch.Count == 0)
        {
            if (_tail.TryLend(_position, out var piece))
            {
                _lent = piece.Block;
                ReadMemory(piece);
            }
            else if (_tail.SegmentAt(_position, out var end) is { } segment)
            {
                ReadDisk(segment, end);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private void Return()
    {
        if (_lent is { } lent)
        {
            _tail.Return(lent);
            _lent = null;
        }
    }

    private void ReadMemory(in HotPiece piece)
    {
        _scanner?.Finish(_scanner.Last + 1);
        CloseScanner();
        Enter(piece.Segment);
        var at = piece.From + (_position == piece.Segment.Start ? SegmentHeader.Size : 0);
        while (at < piece.To && !_batch.IsFull)
        {
            var header = RecordCodec.ReadHeader(piece.Block.Data.AsSpan(at));
            Take(header, piece.Block.Data, at + RecordCodec.HeaderSize);
            at += header.Size;
        }

        Volatile.Write(ref _position, piece.Block.Start + at);
        if (_batch.Count == 0)
        {
            Return();
        }
    }

    private void ReadDisk(JournalSegment segment, long end)
    {
        try
        {
            Enter(segment);
            _scanner ??= Open(segment);
            var limit = end - segment.Start;
            while (!_batch.IsFull && _scanner.TryNext(limit, mayFill: _batch.Count == 0, out var header, out var at))
            {
                Take(header, _buffer, at);
            }

            if (_batch.Count > 0)
            {
                Volatile.Write(ref _position, segment.Start + _scanner.Offset);
                return;
            }

            if (end == segment.End)
            {
                _scanner.Finish(_tail.FirstAt(end));
                CloseScanner();
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Somebody removed the file: that is told, and the road goes on behind it.
            TellMissing(segment, end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(JournalTexts.CannotRead(segment.Path, e.Message), e);
        }

        Volatile.Write(ref _position, end);
    }

    private SegmentScanner Open(JournalSegment segment)
    {
        var scanner = new SegmentScanner(segment, _buffer, _options.Report);
        scanner.MoveTo(Math.Max(_position - segment.Start, SegmentHeader.Size), Math.Max(_passed, segment.First - 1));
        return scanner;
    }

    private void CloseScanner()
    {
        _scanner?.Dispose();
        _scanner = null;
    }

    /// <summary>Origins have other numbers in each segment.</summary>
    private void Enter(JournalSegment segment)
    {
        if (_segment != segment)
        {
            CloseScanner();
            Array.Clear(_origins);
            _segment = segment;
        }
    }

    private void Take(in RecordHeader header, byte[] buffer, int at)
    {
        var number = header.Origin > 0 && header.Origin < _origins.Length ? header.Origin : 0;
        if (header.IsDeclaration)
        {
            _origins[number] = OriginCodec.Read(buffer.AsSpan(at, header.Length)) is { } origin ? Known(origin) : null;
        }
        else if ((_passed = header.Sequence) > Last)
        {
            Last = header.Sequence;
            _batch.Add(new(header.Sequence, header.Ticks, _origins[number] ?? Unknown,
                new Frame(buffer, at, header.Length, 0, header.Cut, IsWrapped: false)));
        }
    }

    /// <summary>The same object for the same origin, so that who keeps something for each finds it quickly.</summary>
    private FrameOrigin Known(FrameOrigin origin)
    {
        if (_known.TryGetValue(origin, out var known))
        {
            return known;
        }

        if (_known.Count == MostKnown)
        {
            _known.Clear();
        }

        return _known[origin] = origin;
    }

    private void TellMissing(JournalSegment segment, long end)
    {
        var frames = Math.Max(0, _tail.FirstAt(segment.End) - Math.Max(Last + 1, segment.First));
        _options.Report?.Invoke(new(JournalReportKind.Damage, JournalTexts.Damage(segment.Path, 0, end - _position, frames))
        {
            Place = segment.Path,
            Bytes = end - _position,
            Frames = frames,
        });
    }
}
