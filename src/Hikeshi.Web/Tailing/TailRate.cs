namespace Hikeshi.Web.Tailing;

/// <summary>How many events a second there are: over the last seconds, so that the number can be read.</summary>
/// <param name="clock">Tells the time.</param>
public sealed class TailRate(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    private readonly Queue<(long At, long Count)> _counts = new();
    private readonly long _begun = clock.GetTimestamp();

    /// <summary>Events a second; less than the window after the beginning, over what there is of it.</summary>
    public double PerSecond
    {
        get
        {
            var lasted = clock.GetElapsedTime(_begun);
            var over = lasted < Window ? lasted : Window;
            return over < TimeSpan.FromSeconds(0.5) ? 0 : _counts.Sum(c => c.Count) / over.TotalSeconds;
        }
    }

    /// <summary>Counts what came since the last time.</summary>
    public void Add(long count)
    {
        _counts.Enqueue((clock.GetTimestamp(), count));
        while (_counts.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) > Window)
        {
            _counts.Dequeue();
        }
    }
}
