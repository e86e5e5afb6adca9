using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Finds the negotiation of a tunnel that a line belongs to, and only where it can be told.</summary>
internal static class Going
{
    /// <summary>Lines as near as this may be about one end, in ticks.</summary>
    public const long Near = 5 * TimeSpan.TicksPerSecond;

    public static NegotiationDraft? Find(TunnelDraft of, Observation item, ObservedMove move, int phase)
    {
        if (phase == 1)
        {
            return of.Open.Find(n => n.Phase == 1);
        }

        var same = of.Open.FindAll(n => phase == 0 || n.Phase == 2);
        if (phase == 2 && item["ike.message_id"] is { } id)
        {
            return same.Find(n => n.MessageId == id) ?? Nameless(same, item, move);
        }

        return same.Count == 1 || (same.Count > 0 && phase == 0) ? same[^1] : null;
    }

    /// <summary>True when a line without a message ID may be of several negotiations.</summary>
    public static bool IsAmbiguous(TunnelDraft of, Observation item) =>
        item["ike.message_id"] is null && of.Open.Count(n => n.Phase == 2) > 1;

    /// <summary>The clean-up after a failure tells of no other one.</summary>
    public static bool HasJustFailed(TunnelDraft of, Observation item, int phase) => Ended(of).Any(n =>
        n.Phase == phase && n.Outcome is NegotiationOutcome.Failed or NegotiationOutcome.GaveUp && item.Ticks - n.Active <= Near
        && (n.MessageId is null || item["ike.message_id"] is not { } id || id == n.MessageId));

    /// <summary>The negotiation whose end came in the same moment: its other lines may come after it.</summary>
    public static NegotiationDraft? EndedNow(TunnelDraft of, Observation item, int phase) =>
        item.IsUntimed ? null : EndedNow(of.First, item, phase) ?? EndedNow(of.Last, item, phase);

    private static NegotiationDraft? EndedNow(List<NegotiationDraft> ended, Observation item, int phase)
    {
        foreach (var of in ended)
        {
            if (of.Phase == phase && of.Active == item.Ticks && (item["ike.message_id"] is not { } id || phase == 1 || of.MessageId == id))
            {
                return of;
            }
        }

        return null;
    }

    /// <summary>When the last negotiation of a phase ended, in ticks.</summary>
    public static long LastEnd(TunnelDraft of, int phase) => Math.Max(LastEnd(of.First, phase), LastEnd(of.Last, phase));

    private static long LastEnd(List<NegotiationDraft> ended, int phase)
    {
        var last = long.MinValue / 2;
        foreach (var of in ended)
        {
            last = of.Phase == phase ? Math.Max(last, of.Active) : last;
        }

        return last;
    }

    /// <summary>The negotiations that ended with phase 2 up in these seconds.</summary>
    public static IEnumerable<NegotiationDraft> JustDone(TunnelDraft of, Observation item) =>
        Ended(of).Where(n => n.Phase == 2 && n.Outcome == NegotiationOutcome.Up && item.Ticks - n.Active <= Near);

    private static IEnumerable<NegotiationDraft> Ended(TunnelDraft of) => of.First.Concat(of.Last);

    /// <summary>The negotiation that a line without a message ID began takes the ID of the next line.</summary>
    private static NegotiationDraft? Nameless(List<NegotiationDraft> same, Observation item, ObservedMove move) =>
        same.FindAll(n => n.MessageId is null) is [var only] && (only.Role is null || (move.Role ?? item["ike.role"] ?? only.Role) == only.Role) ? only : null;
}
