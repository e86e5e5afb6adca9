using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Events that wait for a commit, in their order, cut where the file changes and where a row group is full.</summary>
/// <param name="types">The types of the columns.</param>
/// <param name="clock">Tells how long they wait.</param>
internal sealed class EventBatch(EventTypes types, TimeProvider clock) : IDisposable
{
    /// <summary>Parts that are kept for the next events, about 32 MiB each.</summary>
    private const int KeptParts = 2;

    private readonly Stack<BatchPart> _free = [];
    private readonly Queue<BatchPart> _parts = [];
    private BatchPart? _last;

    /// <summary>How many events wait.</summary>
    public int Count { get; private set; }

    /// <summary>In how many parts.</summary>
    public int Parts => _parts.Count;

    /// <summary>How long the first of them has waited.</summary>
    public TimeSpan Waiting => _parts.TryPeek(out var first) ? clock.GetElapsedTime(first.Begun) : TimeSpan.Zero;

    /// <summary>Whether nothing is added any more to the first part.</summary>
    public bool HasWhole => _parts.TryPeek(out var first) && (first.IsFull || !ReferenceEquals(first, _last));

    public void Add(FileName file, Event item, in Receipt receipt, EventKey key, EventRow row)
    {
        if (_last is null || _last.IsFull || _last.File != file)
        {
            _last = _free.TryPop(out var free) ? free : new BatchPart(types);
            _last.Begin(file, clock.GetTimestamp());
            _parts.Enqueue(_last);
        }

        _last.Add(item, receipt, key, row);
        Count++;
    }

    /// <summary>Takes the first part out. Whoever has it gives it back or disposes it.</summary>
    public BatchPart Take()
    {
        var part = _parts.Dequeue();
        Count -= part.Events;
        _last = _parts.Count == 0 ? null : _last;
        return part;
    }

    /// <summary>Takes a part back that was committed.</summary>
    public void GiveBack(BatchPart part)
    {
        if (_free.Count < KeptParts)
        {
            _free.Push(part);
        }
        else
        {
            part.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts.Concat(_free))
        {
            part.Dispose();
        }
    }
}
