using System.Security.Cryptography;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The segments of the journal, the oldest first. The lock of their <see cref="HotTail"/> guards them.</summary>
/// <param name="folder">Where they lie, with those that were there before.</param>
internal sealed class SegmentList(JournalFolder folder)
{
    private readonly List<JournalSegment> _segments = folder.Segments;

    public JournalSegment? Oldest => _segments is [var oldest, ..] ? oldest : null;

    public JournalSegment? Newest => _segments is [.., var newest] ? newest : null;

    /// <summary>Begins a segment; its file is made when it is written.</summary>
    /// <param name="first">The sequence of its first frame.</param>
    /// <param name="start">Its place among all bytes.</param>
    public JournalSegment Begin(long first, long start)
    {
        var mark = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
        var header = new SegmentHeader(SegmentHeader.CurrentVersion, mark, first);
        var segment = new JournalSegment(folder.FileOf(first), header, start);
        _segments.Add(segment);
        return segment;
    }

    /// <summary>The segment that holds the byte at a position, or the next one.</summary>
    public JournalSegment? At(long position) => _segments.Find(s => position < s.End);

    /// <summary>The first segment that begins at a position or behind it.</summary>
    public JournalSegment? From(long position) => _segments.Find(s => s.Start >= position);

    /// <summary>The segment that holds the frame after a sequence; the oldest when that is gone.</summary>
    public JournalSegment? After(long sequence) => _segments.FindLast(s => s.First <= sequence + 1) ?? Oldest;

    /// <summary>Forgets segments from the oldest on, and gives their files. The newest stays.</summary>
    /// <param name="sequence">Frames up to this one are released.</param>
    /// <param name="position">Nothing from here on is taken away.</param>
    public List<string> Release(long sequence, long position)
    {
        var gone = new List<string>();
        while (_segments is [var oldest, var next, ..] && next.First <= sequence + 1 && next.Start <= position)
        {
            gone.Add(oldest.Path);
            _segments.RemoveAt(0);
        }

        return gone;
    }
}
