using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A tunnel ends, or one pair of its networks.</summary>
internal static class Ending
{
    public static void Take(TunnelDraft of, Observation item, ObservedMove move)
    {
        // Before anything is down: whether they were rekeys depends on it.
        foreach (var going in of.Open.ToList())
        {
            TunnelTracker.Close(of, going, NegotiationOutcome.Failed, LineReference.Of(item));
        }

        var networks = NetworkPair.Of(item);
        if (networks.IsKnown && of.Children.Exists(c => c.IsUp && !c.Networks.Matches(networks)) && of.Children.FindAll(c => c.Networks.Matches(networks)) is [var one])
        {
            Down(one, item);
        }
        else
        {
            of.Children.ForEach(c => Down(c, item));
        }

        of.Reason = item["reason"] ?? of.Reason;
        if (move.Kind == MoveKind.Moved)
        {
            of.MovedAt = item.Ticks;
        }

        End(of, item, move.Kind == MoveKind.Lost);
    }

    /// <summary>An SA was deleted: the old one of a rekey, or the one in use.</summary>
    public static void Remove(TunnelDraft of, Observation item)
    {
        var spi = item["ipsec.spi"];
        if (of.Children.Find(c => c.IsUp && (c.Inbound == spi || c.Outbound == spi)) is { } child)
        {
            Down(child, item);
            End(of, item, isLost: false);
        }
    }

    private static void Down(ChildDraft child, Observation item)
    {
        if (child.IsUp)
        {
            (child.IsUp, child.Since, child.Line) = (false, item.Ticks, LineReference.Of(item));
        }
    }

    private static void End(TunnelDraft of, Observation item, bool isLost)
    {
        if (of.Children.Exists(c => c.IsUp))
        {
            return;
        }

        of.IsTroubled |= isLost;
        if (of.IsUp)
        {
            of.UpTicks += Math.Max(0, item.Ticks - of.Since);
            of.Fell = item.Ticks;
        }
        else if (!of.IsDown && of.Children.Count == 0 && Cases.SessionBook.Milliseconds(item["session.duration"]) is > 0 and var lasted)
        {
            // It was up before the log begins; the line says for how long.
            of.UpTicks += lasted * TimeSpan.TicksPerMillisecond;
            of.Fell = item.Ticks;
        }
        else if (isLost && !of.IsDown && of.First.Count == 0)
        {
            // Only what was up can be lost, and the log begins later.
            of.Fell = item.Ticks;
        }

        if (of.IsUp || !of.IsDown)
        {
            of.Mark(item.Ticks, "down", item.IdText);
            (of.IsUp, of.IsDown, of.HasPhase1) = (false, true, false);
            (of.Since, of.Change) = (item.Ticks, LineReference.Of(item));
        }
    }
}
