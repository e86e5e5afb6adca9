using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Which pair of networks a completed phase 2 is for: a new one, or one whose keys it renews.</summary>
internal static class Children
{
    private const int Most = 64;

    /// <summary>
    /// Two completions without networks that are nearer than this are of two pairs of networks: no device rekeys so
    /// often. And a pair whose old SA ended so little before the new one was rekeyed.
    /// </summary>
    private const long OneRound = 60 * TimeSpan.TicksPerSecond;

    /// <summary>Renews or makes the child of a negotiation.</summary>
    /// <returns>True when it was up before.</returns>
    public static bool Renew(TunnelDraft of, NegotiationDraft done, Observation item)
    {
        var child = Find(of, done, item.Ticks);
        var isRekey = child is not null && (child.IsUp || (of.IsUp && item.Ticks - child.Since <= OneRound));
        child ??= Make(of, item);
        if (!child.IsUp && !isRekey)
        {
            child.Since = item.Ticks;
        }

        child.Networks = child.Networks.With(done.Networks) ?? child.Networks;
        (child.Inbound, child.Outbound, child.IsUp) = (done.Inbound, done.Outbound, true);
        (child.Renewed, child.Line) = (item.Ticks, LineReference.Of(item));
        child.Rekeys += isRekey ? 1 : 0;
        return isRekey;
    }

    /// <summary>True when a negotiation that did not come to its end was to renew a child that is up.</summary>
    public static bool Renews(TunnelDraft of, NegotiationDraft tried) => of.IsUp && Find(of, tried, tried.Begin) is { IsUp: true };

    /// <summary>The child that a negotiation has just renewed, or null.</summary>
    public static ChildDraft? Renewed(TunnelDraft of, NegotiationDraft done) =>
        of.Children.Find(c => c.IsUp && c.Inbound is null && c.Outbound is null && Math.Abs(c.Renewed - done.Active) <= Going.Near);

    /// <summary>Gives a child the SPIs that came in a line of their own.</summary>
    public static void Name(this ChildDraft child, SpiPair pair) => (child.Inbound, child.Outbound) = (pair.Inbound, pair.Outbound);

    private static ChildDraft? Find(TunnelDraft of, NegotiationDraft done, long now)
    {
        if (done.Networks.IsKnown && of.Children.FindAll(c => c.Networks.Matches(done.Networks)) is [var same])
        {
            return same;
        }

        // The networks of one or the other were not logged: the one whose turn it is, unless it cannot be.
        return of.Children
            .Where(c => (!c.Networks.IsKnown || !done.Networks.IsKnown) && (!c.IsUp || now - c.Renewed >= OneRound))
            .OrderBy(c => c.Networks.IsKnown)
            .ThenBy(c => c.Renewed)
            .FirstOrDefault();
    }

    private static ChildDraft Make(TunnelDraft of, Observation item)
    {
        if (of.Children.Count >= Most)
        {
            of.Children.Remove(of.Children.MinBy(c => c.Renewed)!);
            of.ForgottenChildren++;
        }

        var made = new ChildDraft { Line = LineReference.Of(item) };
        of.Children.Add(made);
        return made;
    }
}
