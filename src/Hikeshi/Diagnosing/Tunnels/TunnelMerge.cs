namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Goes on with a tunnel under the address that its peer has now.</summary>
internal static class TunnelMerge
{
    public static void Into(TunnelDraft old, TunnelDraft of, string by, int mostAddresses)
    {
        if (old.EarlierAddresses.Count >= mostAddresses)
        {
            old.EarlierAddresses.RemoveAt(0);
        }

        old.EarlierAddresses.Add(old.Peer);
        if (!old.JoinedBy.Contains(by, StringComparer.Ordinal))
        {
            old.JoinedBy.Add(by);
        }

        (old.Key, old.Peer, old.User, old.Group) = (of.Key, of.Peer, of.User, of.Group);
        old.Mark(of.Begin.Ticks, "moved", of.Begin.Id);
        foreach (var mark in of.Marks)
        {
            old.Mark(mark.Ticks, mark.What, mark.Id);
        }

        foreach (var ended in of.First.Concat(of.Last))
        {
            old.Keep(ended);
        }

        foreach (var (outcome, count) in of.Counts)
        {
            // Those that are kept were counted just now.
            old.Counts[outcome] = old.Counts.GetValueOrDefault(outcome) + count - of.First.Concat(of.Last).Count(n => n.Outcome == outcome);
        }

        old.Open.AddRange(of.Open);
        foreach (var child in of.Children)
        {
            old.Children.RemoveAll(c => c.Networks.Matches(child.Networks) || !c.Networks.IsKnown);
            old.Children.Add(child);
        }

        of.Completions.ForEach(old.Complete);
        (old.IsUp, old.IsDown, old.IsTroubled, old.HasPhase1) = (of.IsUp, of.IsDown, of.IsTroubled, of.HasPhase1);
        (old.Reason, old.Since, old.Change, old.Active) = (of.Reason, of.Since, of.Change, of.Active);
        (old.IsPeerTranslated, old.IsTranslated) = (of.IsPeerTranslated ?? old.IsPeerTranslated, of.IsTranslated ?? old.IsTranslated);
        old.UpTicks += of.UpTicks;
        old.Rekeys += of.Rekeys;
        old.Fell = Math.Max(old.Fell, of.Fell);
        old.MovedAt = -1;
    }
}
