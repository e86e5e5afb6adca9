using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// Reads the records of one segment's file from the beginning, each with its checksum. Bytes that are no record are
/// skipped to the next one that is, and told. Owns the file, not the buffer.
/// </summary>
internal sealed class SegmentScanner : IDisposable
{
    /// <summary>Enough for the longest record.</summary>
    public const int BufferSize = 1 << 20;

    private readonly JournalSegment _segment;
    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer;
    private readonly Action<JournalReport>? _report;
    private long _bufferAt;
    private int _at;
    private int _length;
    private long _badAt;
    private long _bad;

    public SegmentScanner(JournalSegment segment, byte[] buffer, Action<JournalReport>? report)
    {
        (_segment, _buffer, _report) = (segment, buffer, report);
        _file = File.OpenHandle(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        (_bufferAt, GoodEnd, Last) = (SegmentHeader.Size, SegmentHeader.Size, segment.First - 1);
    }

    public JournalSegment Segment => _segment;

    /// <summary>Where the next record is looked for, in the file.</summary>
    public long Offset => _bufferAt + _at;

    /// <summary>Where the last whole record ends, in the file.</summary>
    public long GoodEnd { get; private set; }

    /// <summary>The last frame's sequence; before the first, one less than its.</summary>
    public long Last { get; private set; }

    /// <summary>Goes to a place where a record begins.</summary>
    public void MoveTo(long offset, long last)
    {
        (_bufferAt, _at, _length) = (offset, 0, 0);
        Last = last;
    }

    /// <summary>The next record; false at the limit.</summary>
    /// <param name="limit">So much of the file is written.</param>
    /// <param name="mayFill">False: only what is in the buffer, so that what was lent of it stays.</param>
    /// <param name="header">What stands before its bytes.</param>
    /// <param name="at">Where its bytes begin in the buffer.</param>
    public bool TryNext(long limit, bool mayFill, out RecordHeader header, out int at)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var state = RecordCodec.Read(rest, _segment.Mark, out header);
            if (state == RecordState.Whole && (header.IsDeclaration || header.Sequence > Last))
            {
                at = _at + RecordCodec.HeaderSize;
                Take(header);
                return true;
            }

            if (state == RecordState.Partial && _bufferAt + _length < limit)
            {
                if (!mayFill)
                {
                    at = 0;
                    return false;
                }

                if (Fill(limit))
                {
                    continue;
                }
            }

            if (rest.IsEmpty)
            {
                at = 0;
                return false;
            }

            _badAt = _bad == 0 ? Offset : _badAt;
            var skipped = RecordCodec.Skip(rest, _segment.Mark);
            _bad += skipped;
            _at += skipped;
        }
    }

    /// <summary>Tells what was unreadable at the end of the file.</summary>
    /// <param name="next">The sequence that the next file begins with.</param>
    public void Finish(long next) => TellDamage(next);

    public void Dispose() => _file.Dispose();

    private void Take(in RecordHeader header)
    {
        _at += header.Size;
        GoodEnd = Offset;
        if (!header.IsDeclaration)
        {
            TellDamage(header.Sequence);
            Last = header.Sequence;
        }
    }

    private bool Fill(long limit)
    {
        var kept = _length - _at;
        _buffer.AsSpan(_at, kept).CopyTo(_buffer);
        _bufferAt += _at;
        (_at, _length) = (0, kept);
        var most = (int)Math.Min(_buffer.Length - kept, limit - _bufferAt - kept);
        var read = most > 0 ? RandomAccess.Read(_file, _buffer.AsSpan(kept, most), _bufferAt + kept) : 0;
        _length += read;
        return read > 0;
    }

    private void TellDamage(long next)
    {
        if (_bad > 0)
        {
            var frames = next - Last - 1;
            _report?.Invoke(new(JournalReportKind.Damage, JournalTexts.Damage(_segment.Path, _badAt, _bad, frames))
            {
                Place = _segment.Path,
                Bytes = _bad,
                Frames = frames,
            });
            _bad = 0;
        }
    }
}
