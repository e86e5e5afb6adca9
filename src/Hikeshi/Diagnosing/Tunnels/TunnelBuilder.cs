using Hikeshi.Diagnosing.Telling;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Puts a draft into words: the tunnel as people and programs read it.</summary>
internal static class TunnelBuilder
{
    public static Tunnel Build(string device, TunnelDraft of, long clock, bool isFull)
    {
        var open = of.Open.Select(n => n.Build(clock - n.Active > TunnelTracker.Stale)).ToList();
        var counts = new SortedDictionary<NegotiationOutcome, long>(of.Counts);
        foreach (var negotiation in open)
        {
            counts[negotiation.Outcome] = counts.GetValueOrDefault(negotiation.Outcome) + 1;
        }

        var state = of.IsUp ? TunnelState.Up
            : open.Exists(n => n.Outcome == NegotiationOutcome.Open) ? TunnelState.Negotiating
            : of.IsDown ? TunnelState.Down
            : TunnelState.Unknown;
        var change = of.Change ?? of.Begin;
        return new Tunnel
        {
            Device = device,
            Subject = of.User is null ? [new("peer.ip", of.Peer)] : [new("user.name", of.User), new("peer.ip", of.Peer)],
            Group = of.Group,
            EarlierAddresses = [.. of.EarlierAddresses],
            JoinedBy = [.. of.JoinedBy],
            State = state,
            Since = state == TunnelState.Unknown || change.Ticks == 0 ? 0 : of.Since,
            IsTroubled = of.IsTroubled || open.Exists(n => n.Outcome == NegotiationOutcome.Unfinished),
            Reason = state == TunnelState.Down ? of.Reason : null,
            UpMilliseconds = (of.UpTicks + (of.IsUp ? Math.Max(0, clock - of.Since) : 0)) / TimeSpan.TicksPerMillisecond,
            IsPeerTranslated = of.IsPeerTranslated,
            IsTranslated = of.IsTranslated,
            Counts = counts,
            Rekeys = of.Rekeys,
            Rhythm = Rhythm.Of(of.Completions, [.. of.Completions.Select(_ => -1L)]),
            Negotiations = !isFull ? [] : [.. of.First.Concat(of.Last).Select(n => n.Build(isStale: false)), .. open],
            Children = [.. of.Children.OrderBy(c => c.Networks.Local, StringComparer.Ordinal).ThenBy(c => c.Networks.Remote, StringComparer.Ordinal).ThenBy(c => c.Since).Select(c => c.Build())],
            ForgottenChildren = of.ForgottenChildren,
            Marks = isFull ? [.. of.Marks] : [],
            Evidence = change == of.Begin ? [of.Begin] : [of.Begin, change],
        };
    }
}
