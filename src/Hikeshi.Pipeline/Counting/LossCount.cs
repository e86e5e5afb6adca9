namespace Hikeshi.Pipeline.Counting;

/// <summary>How many frames were lost for one reason, and when.</summary>
internal sealed class LossCount
{
    private readonly Lock _gate = new();
    private long _frames;
    private long _told;
    private long _first;
    private long _last;

    public long Frames
    {
        get
        {
            lock (_gate)
            {
                return _frames;
            }
        }
    }

    public void Add(long frames, long ticks)
    {
        lock (_gate)
        {
            _first = _frames == _told ? ticks : _first;
            _last = ticks;
            _frames += frames;
        }
    }

    /// <summary>What was lost since this was asked last; false when nothing was.</summary>
    public bool TryTake(out long frames, out long first, out long last)
    {
        lock (_gate)
        {
            (frames, first, last) = (_frames - _told, _first, _last);
            _told = _frames;
            return frames > 0;
        }
    }
}
