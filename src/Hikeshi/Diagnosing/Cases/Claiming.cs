using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Judging;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Tells what is only part of a pattern: a stranger who tries made-up names is no peer whose tunnel fails. Whoever came
/// up once, or failed before the pattern began, is no stranger.
/// </summary>
internal sealed class Claiming(Knowledge knowledge, IReadOnlyDictionary<CaseKey, Case> cases)
{
    /// <summary>False for a line of a pattern's kind from somebody who is no stranger.</summary>
    public bool MayTakePart(IncidentKind kind, Observation item) =>
        !knowledge.IsClaiming(kind) || CasesOf(item["peer.ip"]).All(IsStranger);

    /// <summary>True when a failure that has just been judged belongs to a pattern that is there.</summary>
    public bool IsClaimed(Case of, Verdict verdict)
    {
        if (of.Incident is { State: IncidentState.Open } || of.Episode is not { } episode || !IsStranger(of))
        {
            return false;
        }

        foreach (var claim in knowledge.Claims)
        {
            if (claim.Covers(verdict.Causes.Select(c => c.Cause)) && cases.GetValueOrDefault(claim.CaseKey) is { } pattern
                && SpreadCounter.IsComplete(pattern, claim.Number, claim.Spread, episode.Last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cases whose incidents turn out to be part of a pattern that has just begun.</summary>
    public IEnumerable<Case> Claimed(Case pattern, long ticks)
    {
        foreach (var claim in knowledge.Claims)
        {
            if (claim.Kind.Name == pattern.Kind && SpreadCounter.IsComplete(pattern, claim.Number, claim.Spread, ticks))
            {
                var since = ticks - (claim.Spread.Seconds * TimeSpan.TicksPerSecond);
                foreach (var of in pattern.Recent.Select(l => l["peer.ip"]).Distinct(StringComparer.Ordinal).SelectMany(CasesOf))
                {
                    if (of.Incident is { State: IncidentState.Open } early && early.First >= since && IsStranger(of)
                        && claim.Covers(early.Causes.Select(c => c.Code)))
                    {
                        yield return of;
                    }
                }
            }
        }
    }

    private IEnumerable<Case> CasesOf(string? peer) =>
        knowledge.TunnelKinds.Select(k => cases.GetValueOrDefault(new CaseKey(k.Name, $"peer.ip={peer}"))).OfType<Case>();

    private static bool IsStranger(Case of) => of.Phase1Done < 0 && of.Phase2Done < 0;
}
