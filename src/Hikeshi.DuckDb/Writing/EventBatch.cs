using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Events that wait for a commit, in their order, cut where the day changes. Its memory is used again.</summary>
internal sealed class EventBatch(EventTypes types) : IDisposable
{
    /// <summary>Memory that a batch keeps for the next one, about 32 MiB each.</summary>
    private const int KeptChunks = 32;
    private const int KeptBlocks = 32;

    private readonly TextArena _arena = new();
    private readonly Stack<ColumnChunk> _free = [];
    private readonly Queue<BatchPart> _parts = [];
    private BatchPart? _last;

    /// <summary>How many events wait.</summary>
    public int Count { get; private set; }

    public void Add(FileName file, Event item, in Receipt receipt, EventKey key, EventRow row)
    {
        if (_last is null || _last.File != file)
        {
            _last = new BatchPart(file);
            _parts.Enqueue(_last);
        }

        if (_last.Chunks is not [.., { IsFull: false }])
        {
            _last.Chunks.Add(_free.TryPop(out var free) ? free : new ColumnChunk(types));
        }

        _last.Count(row.Write(item, receipt, key, _last.Chunks[^1], _arena), receipt.Sequence);
        Count++;
    }

    /// <summary>The part to be committed next, or null.</summary>
    public BatchPart? Next => _parts.TryPeek(out var part) ? part : null;

    /// <summary>Forgets the next part, which was committed.</summary>
    public void Done()
    {
        var part = _parts.Dequeue();
        Count -= part.Events;
        foreach (var chunk in part.Chunks)
        {
            if (_free.Count < KeptChunks)
            {
                chunk.Clear();
                _free.Push(chunk);
            }
            else
            {
                chunk.Dispose();
            }
        }

        if (_parts.Count == 0)
        {
            _last = null;
            _arena.Clear(KeptBlocks);
        }
    }

    public void Dispose()
    {
        foreach (var chunk in _parts.SelectMany(p => p.Chunks).Concat(_free))
        {
            chunk.Dispose();
        }

        _arena.Dispose();
    }
}
