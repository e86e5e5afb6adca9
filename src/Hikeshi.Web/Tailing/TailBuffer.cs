using Hikeshi.Pipeline.Storing;
using Hikeshi.Pipeline.Tailing;

namespace Hikeshi.Web.Tailing;

/// <summary>
/// Stands between events as they come and a page that people read. Taking an event only keeps it; what a person could see
/// anyway is read and handed over a few times a second, the newest of it, and the rest is counted. So the work for a
/// page is the same at ten lines a second and at ten thousand. For one who takes and one who shows.
/// </summary>
/// <param name="most">The most events that are handed over at a time.</param>
public sealed class TailBuffer(int most)
{
    private readonly Lock _gate = new();
    private readonly Queue<StoredEvent> _newest = new(most);
    private long _came;
    private long _missed;

    /// <summary>Keeps an event.</summary>
    public void Take(TailItem item)
    {
        lock (_gate)
        {
            _came += 1 + item.Missed;
            _missed += item.Missed;
            if (_newest.Count == most)
            {
                _newest.Dequeue();
                _missed++;
            }

            _newest.Enqueue(item.Event);
        }
    }

    /// <summary>What came since the last time: the newest events, the oldest of them first, and how many came before them.</summary>
    public TailBatch Give()
    {
        lock (_gate)
        {
            var batch = new TailBatch([.. _newest], _missed, _came);
            _newest.Clear();
            (_missed, _came) = (0, 0);
            return batch;
        }
    }
}
