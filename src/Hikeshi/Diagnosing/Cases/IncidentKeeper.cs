using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Judging;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Telling;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Turns a verdict into an incident: a new one, or one more failure of the one there is.</summary>
internal sealed class IncidentKeeper(TunnelBook tunnels, Knowledge knowledge, EvidenceBudget evidence, Action<Case, IncidentDraft> archive)
{
    /// <summary>A failure that comes back later than this is another incident.</summary>
    private const long Flap = 7 * TimeSpan.TicksPerDay;

    public void Keep(Case of, IncidentKind kind, Verdict verdict)
    {
        var episode = of.Episode!;
        var draft = DraftFor(of, kind, verdict, episode);
        draft.First = Earlier(draft.First, episode.First);
        draft.Last = Math.Max(draft.Last, episode.Last);
        draft.Count += kind.CountsAttempts ? 1 : Math.Max(Math.Max(1, episode.Lines), Repeated(verdict));
        draft.IsOnlyConsequence &= episode.IsOnlyConsequence;
        (draft.State, draft.ResolvedBy) = (IncidentState.Open, ResolvedBy.None);
        var tunnel = knowledge.TunnelKinds.Contains(kind) ? tunnels.Find(of.Subject) : null;
        var rekey = tunnel?.Marks.FindLast(m => m.What == "rekey" && m.Ticks <= episode.First);
        var rekeyed = Math.Max(of.Rekeyed, rekey?.Ticks ?? -1);
        draft.Fail(episode.First, rekeyed < 0 ? -1 : episode.First - rekeyed, evidence.Marks);
        draft.Negotiation = tunnel is null ? null : TunnelFailure.Of(tunnel, episode.First, episode.Last);
        if (rekey is not null && rekey.Ticks > (draft.Timeline is [.., var last] ? last.Ticks : episode.First - Rhythm.NearRekey))
        {
            draft.Mark(new TimelineMark(rekey.Ticks, rekey.What, rekey.Id, IncidentTexts.Rekeyed), evidence.Marks);
        }

        draft.Mark(new TimelineMark(episode.First, "failed", Opener(verdict)?.IdText, TroubleText(kind, verdict)), evidence.Marks);
        foreach (var weight in verdict.Causes)
        {
            Add(draft, weight);
        }

        foreach (var line in verdict.Symptoms)
        {
            Add(draft.Symptoms, line);
        }

        draft.IsLowerBound |= verdict.Causes.SelectMany(w => w.Lines).Any(l => l.IsLimited);
        MeasureTaker.Take(draft, kind, verdict);
    }

    /// <summary>How often came what means something only when it repeats: the lines before it did so count as well.</summary>
    private long Repeated(Verdict verdict) => verdict.Causes
        .Where(w => knowledge.Cause(w.Cause).Opens.Count != 1)
        .SelectMany(w => w.Lines)
        .Distinct(ReferenceEqualityComparer.Instance)
        .Cast<Observation>()
        .Sum(l => (long)l.Repeat);

    /// <summary>Ends the open incident of a case, if it has one.</summary>
    public static void Resolve(Case of, long ticks, ResolvedBy by, string? id)
    {
        if (of.Incident is { State: IncidentState.Open } draft)
        {
            (draft.State, draft.ResolvedBy) = (IncidentState.Resolved, by);
            draft.Mark(new TimelineMark(ticks, by == ResolvedBy.Event ? "up" : "ended", id, by == ResolvedBy.Event ? IncidentTexts.HealthyAgain : IncidentTexts.QuietSince));
        }
    }

    private IncidentDraft DraftFor(Case of, IncidentKind kind, Verdict verdict, Episode episode)
    {
        if (of.Incident is { } known)
        {
            if (known.State == IncidentState.Open || IsSame(known, verdict, episode))
            {
                return known;
            }

            archive(of, known);
        }

        return of.Incident = new IncidentDraft { Id = IdOf(kind, verdict), First = episode.First, Last = episode.Last };
    }

    private static bool IsSame(IncidentDraft known, Verdict verdict, Episode episode) =>
        episode.First - known.Last < Flap
        && (verdict.Causes.Count == 0 || known.Causes.Count == 0
            || verdict.Causes.Any(w => known.Causes.Exists(c => c.Code == w.Cause)));

    private string IdOf(IncidentKind kind, Verdict verdict)
    {
        var hash = StableHash.Of(tunnels.Device, StableHash.Of(kind.Name));
        return StableHash.Of((Opener(verdict)?.RawHash ?? 0).ToString("x16", null), hash).ToString("x16", null);
    }

    private static Observation? Opener(Verdict verdict) =>
        verdict.Causes.SelectMany(w => w.Lines).Concat(verdict.Symptoms).Min(ByOrder);

    private static readonly IComparer<Observation> ByOrder = Ordering.ObservationOrder.Instance;

    private Texts.LocalText TroubleText(IncidentKind kind, Verdict verdict) =>
        verdict.Causes.Count > 0 ? knowledge.Cause(verdict.Causes[0].Cause).Title : kind.Trouble;

    private void Add(IncidentDraft draft, Weight weight)
    {
        var cause = draft.Causes.Find(c => c.Code == weight.Cause);
        if (cause is null)
        {
            draft.Causes.Add(cause = new CauseDraft { Code = weight.Cause, Confidence = weight.Confidence, Side = weight.Side });
        }
        else if (weight.Confidence > cause.Confidence)
        {
            (cause.Confidence, cause.Side) = (weight.Confidence, weight.Side);
        }

        foreach (var line in weight.Lines.OrderBy(l => l.Sequence))
        {
            if (Add(cause.Evidence, line) && DetailTeller.Of(line) is { } detail)
            {
                cause.Tell(detail);
            }
        }
    }

    private bool Add(EvidenceList list, Observation line) => list.Add(line, evidence.HalfOfLines);

    private static long Earlier(long a, long b) => a < b ? a : b;
}
