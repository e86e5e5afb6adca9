namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// The timers of a device's cases. A timer that is put off, as each line of a failure does, stays where it is and is set
/// anew when it goes off; so a case has one timer and not one a line.
/// </summary>
internal sealed class CaseTimers
{
    private readonly PriorityQueue<Case, (long Due, long Number)> _queue = new();

    /// <summary>Makes sure that a case's timer goes off when it is due.</summary>
    public void Set(Case of)
    {
        if (of.Due >= 0 && (of.TimerAt < 0 || of.Due < of.TimerAt))
        {
            of.TimerAt = of.Due;
            _queue.Enqueue(of, (of.Due, of.Number));
        }
    }

    /// <summary>The next case that is due, in the order of time; null when there is none.</summary>
    /// <param name="clock">The device's time, in ticks.</param>
    public Case? Next(long clock)
    {
        while (_queue.TryPeek(out var of, out var at) && at.Due <= clock)
        {
            _queue.Dequeue();
            if (of.TimerAt == at.Due)
            {
                of.TimerAt = -1;
                if (of.Due == at.Due)
                {
                    return of;
                }

                Set(of);
            }
        }

        return null;
    }
}
