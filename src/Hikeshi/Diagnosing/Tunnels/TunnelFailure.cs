using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Says of a failure what the tunnel was at: its first negotiation, a rekey, or simply up.</summary>
internal static class TunnelFailure
{
    /// <summary>The failure, or null where the story of the tunnel does not tell it.</summary>
    /// <param name="of">The tunnel.</param>
    /// <param name="first">When the first failing line came, in ticks.</param>
    /// <param name="last">When the last one came, in ticks.</param>
    public static FailedNegotiation? Of(TunnelDraft of, long first, long last)
    {
        var begun = of.First.Concat(of.Last).Concat(of.Open).Where(n => n.Begin <= last).ToList();
        var near = begun.FindAll(n => n.Active >= first - Going.Near);
        var failed = Latest(near.Where(n => n.Outcome != NegotiationOutcome.Up));
        if (of.Fell >= first - Going.Near && of.Fell <= last + Going.Near && (failed is null || failed.Begin > of.Fell))
        {
            // What was tried afterwards is the consequence.
            return Told(FailureStage.Up, Latest(begun.Where(n => n.Begin <= of.Fell)));
        }

        // Phase 1 alone is no tunnel: what failed is the phase 2 that did not come.
        failed ??= of.IsUp ? null : Latest(near.Where(n => n.Phase == 1));
        return failed is null ? null : Told(failed.IsRekey ? FailureStage.Rekey : FailureStage.First, failed);
    }

    private static NegotiationDraft? Latest(IEnumerable<NegotiationDraft> of) => of.MaxBy(n => (n.Begin, n.Phase));

    private static FailedNegotiation Told(FailureStage stage, NegotiationDraft? of) => new(stage, of is null ? null : of.Build(isStale: false) with { Steps = [] });
}
