using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Writing;

/// <summary>The events of a batch that go into one file: one transaction.</summary>
/// <param name="file">The file.</param>
internal sealed class BatchPart(FileName file)
{
    public FileName File { get; } = file;

    public List<ColumnChunk> Chunks { get; } = [];

    public int Events { get; private set; }

    public int Untimed { get; private set; }

    public long First { get; private set; } = long.MaxValue;

    public long Last { get; private set; } = long.MinValue;

    /// <summary>The sequence it reaches.</summary>
    public long Sequence { get; private set; }

    public void Count(long? at, long sequence)
    {
        Events++;
        Sequence = sequence;
        if (at is { } known)
        {
            First = Math.Min(First, known);
            Last = Math.Max(Last, known);
        }
        else
        {
            Untimed++;
        }
    }
}
