using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Telling;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>
/// Notices that a tunnel is not negotiated any more although it was, again and again, with the same interval, and
/// although no line said that it ended. Only while the device goes on logging what would have told of it.
/// </summary>
internal sealed class SilenceWatch(Silence? rule)
{
    private readonly PriorityQueue<TunnelDraft, (long Due, long Number)> _due = new();

    /// <summary>Goes on watching a tunnel that was saved.</summary>
    public void Resume(TunnelDraft of)
    {
        if (of.Due >= 0)
        {
            _due.Enqueue(of, (of.Due, of.Number));
        }
    }

    /// <summary>Sets when the next negotiation of a tunnel is missed, after it came up.</summary>
    /// <param name="of">The tunnel.</param>
    /// <param name="last">The line that says that it is up.</param>
    public void Set(TunnelDraft of, Observation last)
    {
        if (rule is null || of.User is not null || last.IsUntimed)
        {
            return;
        }

        (of.Done, of.Due) = (last, -1);
        if (of.Completions.Count >= rule.Times && Interval(of) is { } interval)
        {
            of.Due = last.Ticks + Allowed(interval);
            _due.Enqueue(of, (of.Due, of.Number));
        }
    }

    /// <summary>The last line of a tunnel whose negotiation is missed by now; null when there is none.</summary>
    /// <param name="clock">The device's time, in ticks.</param>
    /// <param name="levels">What the device logs.</param>
    /// <param name="isLast">True when no more lines will come.</param>
    public Observation? Next(long clock, LevelBook levels, bool isLast)
    {
        while (rule is not null && _due.TryPeek(out var of, out var at) && (at.Due <= clock || isLast))
        {
            _due.Dequeue();
            if (of.Due != at.Due || !of.IsUp || of.Open.Exists(n => clock - n.Active <= TunnelTracker.Stale) || of.Done is not { } done || Interval(of) is not { } interval)
            {
                continue;
            }

            if (levels.Last(rule.Class, rule.Level) > done.Ticks + Allowed(interval))
            {
                of.Due = -1;
                return done;
            }

            if (!isLast)
            {
                // The device itself is silent: look again later.
                of.Due = Math.Max(clock, of.Due) + interval;
                _due.Enqueue(of, (of.Due, of.Number));
            }
        }

        return null;
    }

    private long Allowed(long interval) => rule!.Missed * interval;

    private long? Interval(TunnelDraft of) =>
        Rhythm.Interval(of.Completions) is { } interval && interval >= rule!.Seconds * TimeSpan.TicksPerSecond ? interval : null;
}
