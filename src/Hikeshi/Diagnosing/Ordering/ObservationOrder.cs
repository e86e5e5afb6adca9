using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Ordering;

/// <summary>
/// The order in which observations of a device are judged: by time; within one moment first the steps, then what
/// names a cause, then the failure, then its clean-up, then what proves health. Lines of the same second may arrive in
/// any order over UDP, and the verdict must not depend on it. Lines without a time keep their place.
/// </summary>
internal sealed class ObservationOrder : IComparer<Observation>
{
    private const int Health = 6;

    private const int Moves = 8;

    public static ObservationOrder Instance { get; } = new();

    public int Compare(Observation? x, Observation? y)
    {
        var order = x!.Ticks.CompareTo(y!.Ticks);
        if (order != 0 || x.IsUntimed || y.IsUntimed)
        {
            return order != 0 ? order : x.Sequence.CompareTo(y.Sequence);
        }

        order = x.Rank.CompareTo(y.Rank);
        order = order != 0 ? order : x.Id.CompareTo(y.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Text, y.Text);
        return order != 0 ? order : x.Sequence.CompareTo(y.Sequence);
    }

    /// <summary>
    /// The place of a line among lines of the same moment: by its signals; among equals a negotiation begins before its
    /// messages, and these come before its end.
    /// </summary>
    public static int RankOf(ObservedSignal[] signals, ObservedMove? move) =>
        (Math.Max(RankOf(signals), move?.Kind is MoveKind.Installed or MoveKind.Removed ? Health : 0) * Moves) + RankOf(move);

    private static int RankOf(ObservedMove? move) => move?.Kind switch
    {
        MoveKind.Begins or MoveKind.HashEqual or MoveKind.HashDiffers or MoveKind.HashTimeout => 0,
        MoveKind.Installed => 2,
        MoveKind.Done or MoveKind.SyncEnds => 3,
        MoveKind.Removed or MoveKind.SyncTook => 4,
        _ => 1,
    };

    private static int RankOf(ObservedSignal[] signals)
    {
        var rank = 0;
        foreach (var signal in signals)
        {
            rank = Math.Max(rank, Rank(signal, signals));
        }

        return rank;
    }

    /// <summary>What ends phase 1 (713119) is progress as well: phase 2 comes after it.</summary>
    private static int Rank(ObservedSignal signal, ObservedSignal[] all) => signal.Strength switch
    {
        Strength.Benign or Strength.Progress or Strength.Excludes => 0,
        Strength.Clears => all.Any(s => s.Strength == Strength.Progress) ? 0 : Health,
        Strength.Suggests or Strength.Names => signal.Walk ? 1 : 2,
        Strength.Symptom => 3,
        Strength.Consequence => 4,
        _ => 5,
    };
}
