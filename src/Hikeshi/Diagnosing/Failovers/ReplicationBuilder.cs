namespace Hikeshi.Diagnosing.Failovers;

/// <summary>Tells a replication as it stands.</summary>
internal static class ReplicationBuilder
{
    public static Replication Build(ReplicationDraft of, long clock)
    {
        var outcome = OutcomeOf(of, clock);
        var isSilent = outcome == ReplicationOutcome.Unfinished && of.EndedBy == ReplicationEnd.None;
        return new Replication
        {
            Mode = of.IsCommand ? ReplicationMode.Command : of.Hash == HashResult.None ? ReplicationMode.Full : ReplicationMode.Hash,
            Outcome = outcome,
            EndedBy = isSilent ? ReplicationEnd.Silence : of.EndedBy,
            Sender = Side(of.Sender, of.Receiver),
            Receiver = Side(of.Receiver, of.Sender),
            Begin = of.First.Ticks,
            End = of.Last.Ticks,
            Milliseconds = of.Milliseconds >= 0 ? of.Milliseconds : Between(of),
            Hash = of.Hash,
            HashMilliseconds = of.HashMilliseconds,
            Reason = of.Reason,
            SendBegin = of.SendBegin,
            SendEnd = of.SendEnd,
            ReceiveBegin = of.ReceiveBegin,
            ReceiveEnd = of.ReceiveEnd,
            Missing = [.. of.Missing],
            MissingCount = of.MissingCount,
            Evidence = of.First == of.Last ? [of.First] : [of.First, of.Last],
        };
    }

    /// <summary>How it ended, as far as is known at a time.</summary>
    public static ReplicationOutcome OutcomeOf(ReplicationDraft of, long clock) =>
        of.IsCommand || (of.MissingCount > 0 && of.EndedBy == ReplicationEnd.Line) ? ReplicationOutcome.Incomplete
        : of.Hash == HashResult.Equal ? ReplicationOutcome.Skipped
        : of.EndedBy == ReplicationEnd.Line ? ReplicationOutcome.Completed
        : of.EndedBy == ReplicationEnd.None && clock - of.LastTicks <= ReplicationTracker.Stale ? ReplicationOutcome.Open
        : ReplicationOutcome.Unfinished;

    /// <summary>A pair has two units: who is known tells who the other one is.</summary>
    private static UnitName? Side(UnitName? own, UnitName? other)
    {
        var unit = own?.Unit ?? UnitName.Mate(other?.Unit);
        return unit is null && own?.Host is null ? null : new UnitName(unit, own?.Host);
    }

    /// <summary>The time between the lines of one unit; the clocks of two may differ.</summary>
    private static long Between(ReplicationDraft of) =>
        Between(of.SendBegin?.Ticks, of.SendEnd?.Ticks) is >= 0 and var sent ? sent : Between(of.ReceiveBegin?.Ticks, of.ReceiveEnd?.Ticks);

    private static long Between(long? from, long? to) =>
        from > 0 && to >= from ? (to.Value - from.Value) / TimeSpan.TicksPerMillisecond : -1;
}
