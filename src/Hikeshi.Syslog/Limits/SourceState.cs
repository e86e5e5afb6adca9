using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Limits;

/// <summary>One sender: its origin, how many connections it has, and how many frames it may still send this second.</summary>
internal sealed class SourceState(FrameOrigin origin, Func<int> rate, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _left = double.MaxValue;
    private long _filled = clock.GetTimestamp();
    private int _connections;

    public FrameOrigin Origin { get; } = origin;

    public int Connections => Volatile.Read(ref _connections);

    public long LastSeen => Volatile.Read(ref _filled);

    public int Connect() => Interlocked.Increment(ref _connections);

    public void Disconnect() => Interlocked.Decrement(ref _connections);

    /// <summary>Says that the sender is there; only now and then, since time costs.</summary>
    public void Touch() => Volatile.Write(ref _filled, clock.GetTimestamp());

    /// <summary>True when one more frame is within its rate: a bucket that holds a second's worth.</summary>
    public bool MaySend()
    {
        var mostASecond = rate();
        if (mostASecond == 0)
        {
            return true;
        }

        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(mostASecond, _left + (clock.GetElapsedTime(_filled, now).TotalSeconds * mostASecond));
            _filled = now;
            if (_left < 1)
            {
                return false;
            }

            _left--;
            return true;
        }
    }
}
