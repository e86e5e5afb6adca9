using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Events that wait for a commit, in their order, cut where the file changes and where a row group is full.</summary>
/// <param name="types">The types of the columns.</param>
/// <param name="clock">Tells how long they wait.</param>
internal sealed class EventBatch(EventTypes types, TimeProvider clock) : IDisposable
{
    /// <summary>Parts that are kept for the next events, about 32 MiB each: one is filled while another is committed.</summary>
    private const int KeptParts = 1;

    private readonly Stack<BatchPart> _free = [];
    private readonly Queue<BatchPart> _parts = [];
    private BatchPart? _last;

    /// <summary>How many events wait.</summary>
    public int Count { get; private set; }

    /// <summary>How long the first of them has waited.</summary>
    public TimeSpan Waiting => _parts.TryPeek(out var first) ? clock.GetElapsedTime(first.Begun) : TimeSpan.Zero;

    /// <summary>Whether it has a row group, or events of more than one file.</summary>
    public bool IsFull => _parts.Count > 1 || _last is { IsFull: true };

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

    /// <summary>Hands all parts over. Whoever has them gives them back or disposes them.</summary>
    public void MoveTo(Queue<BatchPart> parts)
    {
        while (_parts.TryDequeue(out var part))
        {
            parts.Enqueue(part);
        }

        (_last, Count) = (null, 0);
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
