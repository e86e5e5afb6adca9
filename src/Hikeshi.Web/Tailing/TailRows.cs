using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tailing;

/// <summary>The rows of the live page, the newest first; the oldest go when there are too many.</summary>
/// <param name="most">How many rows are kept.</param>
public sealed class TailRows(int most)
{
    private readonly LinkedList<TailRow> _rows = new();
    private long _number;

    /// <summary>The newest first.</summary>
    public IReadOnlyCollection<TailRow> Newest => _rows;

    /// <summary>Puts what came on top; a gap says what is left out before it.</summary>
    public void Add(TailBatch batch, Func<StoredEvent, HitRow> read)
    {
        if (batch.LeftOut > 0)
        {
            AddGap(batch.LeftOut);
        }

        // What would fall off at once is not read.
        foreach (var item in batch.Events.Skip(batch.Events.Count - most))
        {
            Put(new TailRow(++_number, read(item), 0));
        }
    }

    /// <summary>Says that events were left out here; gaps of one sort that touch are one.</summary>
    public void AddGap(long leftOut, bool isPaused = false)
    {
        var before = _rows.First is { Value: { Hit: null } gap } && gap.IsPaused == isPaused ? gap.LeftOut : 0;
        if (before > 0)
        {
            _rows.RemoveFirst();
        }

        Put(new TailRow(++_number, null, before + leftOut, isPaused));
    }

    /// <summary>Begins again.</summary>
    public void Clear() => _rows.Clear();

    private void Put(TailRow row)
    {
        _rows.AddFirst(row);
        if (_rows.Count > most)
        {
            _rows.RemoveLast();
        }
    }
}
