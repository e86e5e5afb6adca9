using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The words of closed lists as the contract spells them.</summary>
public static class TunnelWords
{
    /// <summary>unknown, up, negotiating, down.</summary>
    /// <param name="state">The state.</param>
    public static string Of(TunnelState state) => state switch
    {
        TunnelState.Up => "up",
        TunnelState.Negotiating => "negotiating",
        TunnelState.Down => "down",
        _ => "unknown",
    };

    /// <summary>open, up, failed, gave_up, unfinished.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Of(NegotiationOutcome outcome) => outcome switch
    {
        NegotiationOutcome.Up => "up",
        NegotiationOutcome.Failed => "failed",
        NegotiationOutcome.GaveUp => "gave_up",
        NegotiationOutcome.Unfinished => "unfinished",
        _ => "open",
    };

    internal static string Of(MoveKind move) => move switch
    {
        MoveKind.Begins => "begins",
        MoveKind.Message => "message",
        MoveKind.Step => "step",
        MoveKind.Duplicate => "duplicate",
        MoveKind.Compared => "compared",
        MoveKind.Searched => "searched",
        MoveKind.Networks => "networks",
        MoveKind.Nat => "nat",
        MoveKind.Done => "done",
        MoveKind.Installed => "installed",
        MoveKind.Removed => "removed",
        MoveKind.GaveUp => "gave_up",
        MoveKind.Lost => "lost",
        MoveKind.Ended => "ended",
        MoveKind.Moved => "moved",
        _ => "failed",
    };
}
