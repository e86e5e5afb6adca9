using System.Globalization;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>Moves a replication forward, line by line; says when a line begins another one.</summary>
internal static class ReplicationTracker
{
    /// <summary>Without its end for so long, a replication has none, in ticks.</summary>
    public const long Stale = 600 * TimeSpan.TicksPerSecond;

    /// <summary>The clocks of the two units may differ so much, in ticks.</summary>
    private const long Skew = 60 * TimeSpan.TicksPerSecond;

    /// <summary>Takes a line.</summary>
    /// <param name="newest">The newest replication, or null.</param>
    /// <param name="item">The line.</param>
    /// <param name="move">What it tells.</param>
    /// <param name="isKept">False when commands are only counted any more.</param>
    /// <returns>The replication that the line begins, or null when it is about the newest one.</returns>
    public static ReplicationDraft? Take(ReplicationDraft? newest, Observation item, ObservedMove move, bool isKept)
    {
        var going = newest is not null && Takes(newest, item, move) ? newest : null;
        if (going is null && newest is { EndedBy: ReplicationEnd.None })
        {
            newest.EndedBy = item.Ticks - newest.LastTicks > Stale ? ReplicationEnd.Silence : ReplicationEnd.Restart;
        }

        var of = going ?? ReplicationDraft.Of(item, isCommand: move.Kind == MoveKind.SyncRefused);
        of.See(item, move.Role);
        Note(of, item, move, isKept);
        return going is null ? of : null;
    }

    /// <summary>True when a line is about a replication that is known.</summary>
    private static bool Takes(ReplicationDraft of, Observation item, ObservedMove move)
    {
        var since = item.Ticks - of.LastTicks;
        var isOpen = of.EndedBy == ReplicationEnd.None;
        return move.Kind switch
        {
            MoveKind.SyncBegins when of.IsCommand => false,
            MoveKind.SyncBegins => since <= Stale && Begun(of, move) is null
                && (!of.HasBegun ? isOpen && of.Hash != HashResult.Equal : item.Ticks - of.FirstTicks <= Skew),
            MoveKind.SyncEnds => since <= Stale && !of.IsCommand && Ended(of, move) is null && (isOpen || since <= Skew),
            MoveKind.SyncTook => since <= (isOpen ? Stale : Skew) && !of.IsCommand && of.Milliseconds < 0,
            MoveKind.HashEqual => of.Hash == HashResult.Equal && since <= Skew,
            MoveKind.HashDiffers or MoveKind.HashTimeout => since <= Skew && !of.IsCommand
                && (of.Hash == Result(move) || (of.Hash == HashResult.None && item.Ticks - of.FirstTicks <= Ordering.ReorderWindow.Width)),
            _ => since <= (isOpen ? Stale : Ordering.ReorderWindow.Width) && of.Hash != HashResult.Equal,
        };
    }

    private static void Note(ReplicationDraft of, Observation item, ObservedMove move, bool isKept)
    {
        var isSender = move.Role == PairRoles.Active;
        var line = LineReference.Of(item);
        switch (move.Kind)
        {
            case MoveKind.SyncBegins:
                (of.SendBegin, of.ReceiveBegin) = isSender ? (line, of.ReceiveBegin) : (of.SendBegin, line);
                break;
            case MoveKind.SyncEnds:
                (of.SendEnd, of.ReceiveEnd) = isSender ? (line, of.ReceiveEnd) : (of.SendEnd, line);
                of.EndedBy = ReplicationEnd.Line;
                break;
            case MoveKind.SyncTook:
                (of.Milliseconds, of.EndedBy) = (Milliseconds(item), ReplicationEnd.Line);
                break;
            case MoveKind.SyncRefused or MoveKind.SyncMissed:
                of.Miss(item, move.Kind == MoveKind.SyncRefused, isKept);
                break;
            default:
                (of.Hash, of.Reason) = (Result(move), item["failover.sync_reason"] ?? of.Reason);
                of.HashMilliseconds = Math.Max(of.HashMilliseconds, Milliseconds(item));
                of.EndedBy = of.Hash == HashResult.Equal ? ReplicationEnd.Line : of.EndedBy;
                break;
        }
    }

    private static LineReference? Begun(ReplicationDraft of, ObservedMove move) => move.Role == PairRoles.Active ? of.SendBegin : of.ReceiveBegin;

    private static LineReference? Ended(ReplicationDraft of, ObservedMove move) => move.Role == PairRoles.Active ? of.SendEnd : of.ReceiveEnd;

    private static HashResult Result(ObservedMove move) => move.Kind switch
    {
        MoveKind.HashEqual => HashResult.Equal,
        MoveKind.HashDiffers => HashResult.Differs,
        _ => HashResult.Timeout,
    };

    private static long Milliseconds(Observation item) =>
        long.TryParse(item["duration.ms"], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
