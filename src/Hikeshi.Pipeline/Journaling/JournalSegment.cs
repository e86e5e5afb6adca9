namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// One file of the journal. All bytes of the journal are numbered through: <see cref="Start"/> is the number of this
/// file's first byte, and the next file goes on where this one ends.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="header">What it begins with.</param>
/// <param name="start">Its place among all bytes.</param>
internal sealed class JournalSegment(string path, SegmentHeader header, long start)
{
    public string Path { get; } = path;

    public uint Mark { get; } = header.Mark;

    public long First { get; } = header.First;

    public long Start { get; } = start;

    /// <summary>How long the file is, or will be once memory is written.</summary>
    public long Length { get; set; }

    public long End => Start + Length;
}
