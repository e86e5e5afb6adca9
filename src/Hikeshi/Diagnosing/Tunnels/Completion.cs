using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>
/// A phase is up. Of phase 2 up to four lines say so: one with the SPIs, one with the message ID, one for each SA. They
/// are put together where it is certain that they belong together.
/// </summary>
internal static class Completion
{
    public static void Take(TunnelDraft of, Observation item, ObservedMove move)
    {
        if (TunnelTracker.PhaseOf(item, move) == 1)
        {
            Phase1(of, item, move);
        }
        else if (item["ipsec.spi_inbound"] is not null || item["ipsec.spi_outbound"] is not null)
        {
            Named(of, item, move, new SpiPair(item["ipsec.spi_inbound"], item["ipsec.spi_outbound"], item.Ticks));
        }
        else
        {
            Numbered(of, item, move);
        }
    }

    /// <summary>An SA was created: proof that the tunnel is up even where nothing else is logged.</summary>
    public static void Install(TunnelDraft of, Observation item, ObservedMove move)
    {
        var pair = item["ipsec.direction"] == "inbound" ? new SpiPair(item["ipsec.spi"], null, item.Ticks) : new SpiPair(null, item["ipsec.spi"], item.Ticks);
        if (of.Children.Exists(c => Has(c, pair)))
        {
            return;
        }

        var going = of.Open.FindAll(n => n.Phase == 2);
        if (going is [var only])
        {
            (only.Inbound, only.Outbound) = (pair.Inbound ?? only.Inbound, pair.Outbound ?? only.Outbound);
        }
        else if (going.Count == 0)
        {
            // The other SA of a pair, or a tunnel of which nothing else is logged.
            if (of.Children.FindAll(c => item.Ticks - c.Renewed <= Going.Near && (pair.Inbound is null ? c.Outbound : c.Inbound) is null) is [var half])
            {
                (half.Inbound, half.Outbound) = (pair.Inbound ?? half.Inbound, pair.Outbound ?? half.Outbound);
            }
            else
            {
                Finish(of, TunnelTracker.Begin(of, item, 2), item, move, pair);
            }
        }
    }

    private static void Phase1(TunnelDraft of, Observation item, ObservedMove move)
    {
        var going = of.Open.Find(n => n.Phase == 1) ?? TunnelTracker.Begin(of, item, 1);
        going.Take(item, move);
        TunnelTracker.Close(of, going, NegotiationOutcome.Up, LineReference.Of(item));
        if (going.IsRekey)
        {
            of.Rekeys++;
            of.Mark(item.Ticks, "rekey", item.IdText);
        }

        of.HasPhase1 = true;
    }

    /// <summary>The line with the SPIs and without a message ID.</summary>
    private static void Named(TunnelDraft of, Observation item, ObservedMove move, SpiPair pair)
    {
        if (of.Children.Find(c => c.Inbound == pair.Inbound && c.Outbound == pair.Outbound) is not null)
        {
            Add(of, item, move, n => n.Inbound == pair.Inbound);
            return;
        }

        switch (of.Open.FindAll(n => n.Phase == 2))
        {
            case [var only]:
                Finish(of, only, item, move, pair);
                break;
            case []:
                if (Going.JustDone(of, item).Where(n => n.Inbound is null).ToList() is [var done])
                {
                    (done.Inbound, done.Outbound) = (pair.Inbound, pair.Outbound);
                    Children.Renewed(of, done)?.Name(pair);
                    done.Take(item, move);
                }
                else
                {
                    Finish(of, TunnelTracker.Begin(of, item, 2), item, move, pair);
                }

                break;
            default:
                of.Loose.RemoveAll(l => item.Ticks - l.Ticks > Going.Near);
                of.Loose.Add(pair);
                break;
        }
    }

    /// <summary>The line with the message ID and without SPIs.</summary>
    private static void Numbered(TunnelDraft of, Observation item, ObservedMove move)
    {
        var id = item["ike.message_id"];
        var going = of.Open.Find(n => n.Phase == 2 && n.MessageId == id);
        var done = Going.JustDone(of, item).ToList();
        if (going is null && (done.Exists(n => n.MessageId == id) || done.Exists(n => n.MessageId is null)))
        {
            Add(of, item, move, n => n.MessageId is null || n.MessageId == id);
            return;
        }

        of.Loose.RemoveAll(l => item.Ticks - l.Ticks > Going.Near);
        going ??= of.Open.FindAll(n => n.Phase == 2 && n.MessageId is null) is [var only] ? only : TunnelTracker.Begin(of, item, 2);
        var pair = of.Loose is [var loose] ? loose : new SpiPair(going.Inbound, going.Outbound, item.Ticks);
        of.Loose.Clear();
        Finish(of, going, item, move, pair);
    }

    private static void Finish(TunnelDraft of, NegotiationDraft going, Observation item, ObservedMove move, SpiPair pair)
    {
        going.Take(item, move);
        (going.Inbound, going.Outbound) = (pair.Inbound ?? going.Inbound, pair.Outbound ?? going.Outbound);
        var rekeyed = Children.Renew(of, going, item);
        going.IsRekey |= rekeyed;
        TunnelTracker.Close(of, going, NegotiationOutcome.Up, LineReference.Of(item));
        of.Mark(item.Ticks, rekeyed ? "rekey" : "up", item.IdText);
        of.Rekeys += rekeyed ? 1 : 0;
        of.Complete(item.Ticks);
        of.IsTroubled = false;
        if (!of.IsUp)
        {
            (of.IsUp, of.IsDown, of.Reason) = (true, false, null);
            (of.Since, of.Change) = (item.Ticks, LineReference.Of(item));
        }
    }

    /// <summary>One more line about a negotiation that has just ended well.</summary>
    private static void Add(TunnelDraft of, Observation item, ObservedMove move, Func<NegotiationDraft, bool> which)
    {
        if (Going.JustDone(of, item).Where(which).ToList() is [var done, ..])
        {
            done.Take(item, move);
        }
    }

    private static bool Has(ChildDraft child, SpiPair pair) =>
        (pair.Inbound is not null && child.Inbound == pair.Inbound) || (pair.Outbound is not null && child.Outbound == pair.Outbound);
}
