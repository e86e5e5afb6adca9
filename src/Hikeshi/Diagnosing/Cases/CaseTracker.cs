using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Judging;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Moves a case forward, line by line and timer by timer.</summary>
internal sealed class CaseTracker(Knowledge knowledge, IncidentKeeper keeper, LevelBook levels, Claiming claiming, CaseBook cases)
{
    private const int MostRecent = 64;

    /// <summary>The lines at the beginning of a failure that a storm of others does not push out.</summary>
    private const int KeptRecent = 16;

    /// <summary>A failure that goes on is judged after so long, in the pause between two attempts.</summary>
    private const long LongEpisode = 90 * TimeSpan.TicksPerSecond;

    /// <summary>A failure without such a pause is judged after so long.</summary>
    private const long LongestEpisode = 300 * TimeSpan.TicksPerSecond;

    /// <summary>How long lines are kept of which several together make a pattern.</summary>
    private const long LongestSpread = 600 * TimeSpan.TicksPerSecond;

    private readonly Judge _judge = new(knowledge);
    private readonly Opening _opening = new(knowledge);
    private readonly Predicate<CauseDraft> _isOfNoPhase = c => knowledge.Cause(c.Code).Phase == 0;
    private readonly Clearing _clearing = new(knowledge);

    /// <summary>Tells a line to a case.</summary>
    public void Take(Case of, IncidentKind kind, Observation item)
    {
        if (RepeatedLine.Is(of, kind, item))
        {
            return;
        }

        of.LastActive = Math.Max(of.LastActive, item.Ticks);
        Forget(of, kind, item.Ticks);
        if (of.Episode is { } going && (Awaiting.Begins(kind, item) || IsLongEnough(going, item)))
        {
            // The next attempt: what came before it is a failure of its own.
            Settle(of, kind);
        }

        if (of.Episode is null && Awaiting.InVain(of, kind, item) is { } vain)
        {
            Miss(of, kind, vain);
        }

        Awaiting.Take(of, kind, item);
        Awaiting.End(of, item, kind.Settle * TimeSpan.TicksPerSecond);
        if (item.Failed && Array.Exists(item.Signals, s => s.Strength == Strength.Names && !s.Walk))
        {
            of.Awaits.Clear();
        }

        if (item["ike.negotiation"] == "rekey")
        {
            of.Rekeyed = item.Ticks;
        }

        if (_clearing.Scope(kind, item) is { } scope)
        {
            Clear(of, kind, item, scope);
        }

        if (Clearing.IsStale(of, item, knowledge))
        {
            Schedule(of, kind);
            return;
        }

        Keep(of, item);
        if (_opening.Opens(of, kind, item, out var isConsequence) && !(isConsequence && Awaiting.Explains(of, kind)))
        {
            Open(of, kind, item, isConsequence);
        }

        if (SpreadCounter.Completed(of, kind, item) is { } spread)
        {
            Open(of, kind, item, isConsequence: false);
            (of.Episode!.Concluded, of.Episode.ConcludedConfidence) = (spread.Cause, Confidence.Medium);
        }

        Schedule(of, kind);
    }

    /// <summary>Does what is due.</summary>
    /// <param name="of">The case.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="clock">The device's clock, in ticks.</param>
    public void Fire(Case of, IncidentKind kind, long clock)
    {
        if (of.Episode is { } episode && episode.Due <= clock)
        {
            Settle(of, kind);
        }

        while (of.Awaits.Find(a => a.Due <= clock) is { } missed)
        {
            of.Awaits.Remove(missed);
            Miss(of, kind, missed);
        }

        if (of.Incident is { State: IncidentState.Open } incident && QuietAt(kind, incident) is { } over && over <= clock)
        {
            IncidentKeeper.Resolve(of, over, ResolvedBy.Rule, null);
        }

        Schedule(of, kind);
    }

    /// <summary>Judges what is still open at the end of the input.</summary>
    public void Finish(Case of, IncidentKind kind)
    {
        if (of.Episode is not null)
        {
            Settle(of, kind);
        }
        else if (of.Awaits.Find(a => a.Over > 0) is { } over)
        {
            Miss(of, kind, over);
        }
    }

    private static bool IsLongEnough(Episode going, Observation item) =>
        item.Ticks > going.Last
        && going.Last - going.First > (item.Ticks - going.Last > Awaiting.BetweenAttempts ? LongEpisode : LongestEpisode);

    private static void Open(Case of, IncidentKind kind, Observation item, bool isConsequence)
    {
        of.Episode ??= new Episode { First = item.Ticks };
        of.Episode.Last = Math.Max(of.Episode.Last, item.Ticks);
        of.Episode.Due = of.Episode.Last + (kind.Settle * TimeSpan.TicksPerSecond);
        of.Episode.Lines += item.Repeat;
        of.Episode.IsOnlyConsequence &= isConsequence;
        of.Awaits.Clear();
    }

    private void Miss(Case of, IncidentKind kind, PendingAwait missed)
    {
        // What the device does not log cannot be missed.
        var rule = kind.Awaits[missed.Rule];
        if (levels.Logs(knowledge.LevelsOf(rule)))
        {
            var cause = Awaiting.IsSilence(missed) ? rule.Cause : null;
            Conclude(of, kind, missed.Begin, cause, Enum.Parse<Confidence>(rule.Confidence, ignoreCase: true), missed.Over);
        }
    }

    /// <summary>Opens a failure that no line shows: something has not come.</summary>
    /// <param name="of">The case.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="begin">The line after which it should have come.</param>
    /// <param name="cause">What its absence means, or null.</param>
    /// <param name="confidence">How sure that is.</param>
    /// <param name="over">When it was seen to be over, in ticks; 0 where no line shows that.</param>
    public void Conclude(Case of, IncidentKind kind, Observation begin, string? cause, Confidence confidence, long over = 0)
    {
        if (!of.Recent.Exists(r => r.Sequence == begin.Sequence))
        {
            of.Recent.Insert(0, begin);
        }

        of.Episode ??= new Episode { First = begin.Ticks, Last = Math.Max(begin.Ticks, over), Lines = 1 };
        of.Episode.IsOnlyConsequence = false;
        (of.Episode.Concluded, of.Episode.ConcludedConfidence) = (cause, confidence);
        of.Awaits.Clear();
        Settle(of, kind);
        Schedule(of, kind);
    }

    private void Settle(Case of, IncidentKind kind)
    {
        var verdict = _judge.Weigh(of, kind);
        if (!claiming.IsClaimed(of, verdict) && (verdict.Causes.Count > 0 || !IsToldElsewhere(of, kind)))
        {
            keeper.Keep(of, kind, verdict);
            of.Incident!.Unlogged = verdict.Causes.Count == 0 ? Unlogged.Of(kind, knowledge, levels) : [];
        }

        of.Episode = null;
        of.Recent.Clear();
    }

    private bool IsToldElsewhere(Case of, IncidentKind kind) =>
        of.Recent.Exists(r => knowledge.ExplainsElsewhere(r, kind))
        || (of.Episode is { IsOnlyConsequence: true } episode && cases.FailsBeside(of, episode.Last));

    /// <summary>A failure that was followed by success at once is told only when its cause is sure.</summary>
    private void Clear(Case of, IncidentKind kind, Observation item, ClearScope scope)
    {
        if (of.Episode is not null)
        {
            var verdict = _judge.Weigh(of, kind);
            if (scope.Covers(verdict, knowledge))
            {
                if (verdict.Causes is [{ Confidence: Confidence.High }, ..])
                {
                    Settle(of, kind);
                }

                of.Episode = null;
            }
            else if (scope.Phase > 0)
            {
                // What came before is a failure of its own: of the last attempt, or beside the tunnel.
                Settle(of, kind);
            }
        }

        scope.Apply(of, item, knowledge);
        if (of.Incident is { State: IncidentState.Resolved, Count: 1 } fresh && IsUncertain(fresh) && item.Ticks - fresh.Last <= kind.Settle * TimeSpan.TicksPerSecond)
        {
            // Phase 1 of the next attempt had it told already; phase 2 proves now that one refusal was all there was. A tunnel
            // that was up and came back as soon was lost all the same.
            of.Incident = null;
        }
    }

    private static bool IsUncertain(IncidentDraft incident) =>
        incident.Negotiation?.Stage != FailureStage.Up && incident.Causes.TrueForAll(c => c.Confidence < Confidence.High);

    private static void Keep(Case of, Observation item)
    {
        if (Array.Exists(item.Signals, s => s.Strength == Strength.Excludes))
        {
            Exclude(of, item.Key);
        }

        if (Array.Exists(item.Signals, s => s.Strength is not (Strength.Benign or Strength.Progress or Strength.Clears)
            || (s.Strength == Strength.Progress && s.Cause is not null)))
        {
            if (of.Recent.Count >= MostRecent)
            {
                of.Recent.RemoveAt(KeptRecent);
            }

            of.Recent.Add(item);
        }
    }

    /// <summary>Of what speaks against a cause the newest is enough; there are many.</summary>
    private static void Exclude(Case of, string key) =>
        of.Recent.RemoveAll(r => r.Key == key && Array.TrueForAll(r.Signals, s => s.Strength is Strength.Excludes or Strength.Progress));

    private void Forget(Case of, IncidentKind kind, long now)
    {
        // Lines come in the order of time, but for those that a conclusion put in front.
        if (of.Episode is null && of.Recent is [var oldest, ..] && oldest.Ticks < now - LongestSpread)
        {
            Forget(of.Recent, kind, now);
        }
    }

    private void Forget(List<Observation> recent, IncidentKind kind, long now) =>
        recent.RemoveAll(r => !r.IsUntimed && r.Ticks < now - LongestSpread && r.Ticks < now - knowledge.Reach(kind, r));

    /// <summary>When an incident counts as over without a line that says so; null for never.</summary>
    private long? QuietAt(IncidentKind kind, IncidentDraft incident) =>
        kind.Quiet > 0 ? incident.Last + (kind.Quiet * TimeSpan.TicksPerSecond)
        : incident.Causes.Count > 0 && incident.Causes.TrueForAll(_isOfNoPhase) ? incident.Last + TimeSpan.TicksPerDay
        : null;

    private void Schedule(Case of, IncidentKind kind)
    {
        var due = of.Episode?.Due ?? long.MaxValue;
        foreach (var awaited in of.Awaits)
        {
            due = Math.Min(due, awaited.Due);
        }

        if (of.Incident is { State: IncidentState.Open } incident && QuietAt(kind, incident) is { } over)
        {
            due = Math.Min(due, over);
        }

        of.Due = due == long.MaxValue ? -1 : due;
    }
}
