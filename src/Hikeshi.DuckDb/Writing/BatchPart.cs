using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Events that go into one file in one transaction, at most a row group. Its memory is used again.
/// </summary>
/// <param name="types">The types of the columns.</param>
internal sealed class BatchPart(EventTypes types) : IDisposable
{
    /// <summary>Memory that stays for the next events, in blocks of 1 MiB.</summary>
    private const int KeptBlocks = 16;

    /// <summary>Long lines fill it before it has a row group of them.</summary>
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly List<ColumnChunk> _chunks = [];
    private readonly TextArena _arena = new();

    /// <summary>The file.</summary>
    public FileName File { get; private set; }

    /// <summary>When its first event came, as the clock's timestamp.</summary>
    public long Begun { get; private set; }

    public IEnumerable<ColumnChunk> Chunks => _chunks.TakeWhile(c => c.Count > 0);

    public int Events { get; private set; }

    public bool IsFull => Events == RowGroup.Rows || _arena.Bytes >= MostBytes;

    public int Untimed { get; private set; }

    public long First { get; private set; }

    public long Last { get; private set; }

    /// <summary>The sequence it reaches.</summary>
    public long Sequence { get; private set; }

    /// <summary>Makes it empty and gives it to a file.</summary>
    public void Begin(FileName file, long now)
    {
        _chunks.ForEach(c => c.Clear());
        _arena.Clear(KeptBlocks);
        (File, Begun, Events, Untimed, First, Last, Sequence) = (file, now, 0, 0, long.MaxValue, long.MinValue, 0);
    }

    public void Add(Event item, in Receipt receipt, EventKey key, EventRow row)
    {
        var index = Events / RowGroup.VectorRows;
        if (index == _chunks.Count)
        {
            _chunks.Add(new ColumnChunk(types));
        }

        var at = row.Write(item, receipt, key, _chunks[index], _arena);
        Events++;
        Sequence = receipt.Sequence;
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

    public void Dispose()
    {
        _chunks.ForEach(c => c.Dispose());
        _arena.Dispose();
    }
}
