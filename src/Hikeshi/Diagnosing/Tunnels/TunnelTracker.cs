using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Moves a tunnel forward, line by line.</summary>
internal static class TunnelTracker
{
    /// <summary>A negotiation that was silent for so long has no end, in ticks.</summary>
    public const long Stale = 180 * TimeSpan.TicksPerSecond;

    /// <summary>A tunnel that is negotiated more than this at once keeps the newest.</summary>
    private const int MostOpen = 16;

    public static void Take(TunnelDraft of, Observation item, ObservedMove move)
    {
        of.Active = Math.Max(of.Active, item.Ticks);
        of.Group = item["vpn.group"] ?? of.Group;
        Expire(of, item.Ticks);
        switch (move.Kind)
        {
            case MoveKind.Nat:
                (of.IsPeerTranslated, of.IsTranslated) = (Flag(item["nat.remote"]) ?? of.IsPeerTranslated, Flag(item["nat.local"]) ?? of.IsTranslated);
                break;
            case MoveKind.Installed:
                Completion.Install(of, item, move);
                break;
            case MoveKind.Removed:
                Ending.Remove(of, item);
                break;
            case MoveKind.Done:
                Completion.Take(of, item, move);
                break;
            case MoveKind.Failed or MoveKind.GaveUp:
                Fail(of, item, move);
                break;
            case MoveKind.Lost or MoveKind.Ended or MoveKind.Moved:
                Ending.Take(of, item, move);
                break;
            default:
                Go(of, item, move);
                break;
        }
    }

    /// <summary>The phase a line is about; 0 where neither the line nor the catalog says.</summary>
    public static int PhaseOf(Observation item, ObservedMove move) =>
        move.Phase > 0 ? move.Phase : item["ike.phase"] switch { "1" => 1, "2" => 2, _ => 0 };

    public static NegotiationDraft Begin(TunnelDraft of, Observation item, int phase)
    {
        if (of.Open.Count >= MostOpen)
        {
            Close(of, of.Open[0], NegotiationOutcome.Unfinished, null);
        }

        var made = NegotiationDraft.Of(item, phase);
        made.IsRekey = phase == 1 && of.HasPhase1 && of.IsUp;
        if (phase == 1 || !of.Open.Exists(n => n.Phase == 1))
        {
            of.Mark(item.Ticks, "began", item.IdText);
        }

        if (!of.IsUp)
        {
            of.IsDown = false;
            (of.Since, of.Change) = of.Open.Count == 0 ? (item.Ticks, LineReference.Of(item)) : (of.Since, of.Change);
        }

        of.Open.Add(made);
        return made;
    }

    public static void Close(TunnelDraft of, NegotiationDraft ended, NegotiationOutcome outcome, LineReference? by)
    {
        ended.IsRekey |= outcome != NegotiationOutcome.Up && ended.Phase == 2 && Children.Renews(of, ended);
        ended.Close(outcome, by);
        of.Keep(ended);
    }

    /// <summary>Ends what has been silent for too long: nothing more will come of it.</summary>
    private static void Expire(TunnelDraft of, long now)
    {
        for (var i = of.Open.Count - 1; i >= 0; i--)
        {
            if (now - of.Open[i].Active > Stale)
            {
                Close(of, of.Open[i], NegotiationOutcome.Unfinished, null);
            }
        }
    }

    /// <summary>A step on the way, of the negotiation that it belongs to; without one it begins one.</summary>
    private static void Go(TunnelDraft of, Observation item, ObservedMove move)
    {
        var phase = PhaseOf(item, move);
        var begins = move.Kind == MoveKind.Begins;
        if (phase == 0)
        {
            return;
        }

        var going = Going.Find(of, item, move, phase);
        if (going is null && !begins && Going.EndedNow(of, item, phase) is { } ended)
        {
            ended.Take(item, move);
            return;
        }

        if (begins && phase == 1)
        {
            of.Wanted = NetworkPair.Of(item);
            if (going is not null && going.Active < item.Ticks - TimeSpan.TicksPerSecond)
            {
                Close(of, going, NegotiationOutcome.Unfinished, null);
                going = null;
            }
        }

        // What comes after its end is a straggler; only these begin a negotiation.
        if (going is null && move.Kind is not (MoveKind.Begins or MoveKind.Message or MoveKind.Compared))
        {
            return;
        }

        // Nor does the acknowledgement of a negotiation whose end was seen.
        if (going is null && move is { Kind: MoveKind.Message, Step: > 1 } && of.Active - Going.LastEnd(of, phase) <= Stale)
        {
            return;
        }

        going ??= Begin(of, item, phase);
        going.Take(item, move);
        going.IsRekey |= item["ike.negotiation"] == "rekey";
        if (phase == 2)
        {
            Tell(of, going, item, begins);
        }
    }

    /// <summary>Two lines tell the networks, one for each side; without them, those that phase 1 was begun for.</summary>
    private static void Tell(TunnelDraft of, NegotiationDraft going, Observation item, bool begins)
    {
        if (NetworkPair.Of(item) is { } told && (told.Local ?? told.Remote) is not null)
        {
            // Two exchanges at once whose lines cannot be told apart have networks that nobody can tell.
            going.Networks = Going.IsAmbiguous(of, item) ? going.Networks : going.Networks.With(told) ?? NetworkPair.Unknown;
        }
        else if (begins && going.Role == "initiator" && !going.Networks.IsKnown)
        {
            going.Networks = of.Wanted;
            of.Wanted = NetworkPair.Unknown;
        }
    }

    private static void Fail(TunnelDraft of, Observation item, ObservedMove move)
    {
        var phase = PhaseOf(item, move);
        var going = Going.Find(of, item, move, phase);
        if (going is null && (phase == 0 || Going.HasJustFailed(of, item, phase)))
        {
            return;
        }

        going ??= Begin(of, item, phase);
        going.Take(item, move);
        going.Networks = going.Networks.With(NetworkPair.Of(item)) ?? going.Networks;
        Close(of, going, move.Kind == MoveKind.GaveUp ? NegotiationOutcome.GaveUp : NegotiationOutcome.Failed, LineReference.Of(item));
        of.Mark(item.Ticks, "failed", item.IdText);
        of.IsTroubled = true;
        if (!of.IsUp)
        {
            of.IsDown = true;
            (of.Since, of.Change) = (item.Ticks, LineReference.Of(item));
        }
    }

    private static bool? Flag(string? value) => value switch { "true" => true, "false" => false, _ => null };
}
