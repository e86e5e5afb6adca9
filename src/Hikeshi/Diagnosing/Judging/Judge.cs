using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Judging;

/// <summary>
/// Weighs the lines around a failure. High needs a line that names the cause and a failure beside it; medium is a
/// pattern; low is what is left. What is also printed on the way to success counts only because something failed.
/// </summary>
internal sealed class Judge(Knowledge knowledge)
{
    public Verdict Weigh(Case of, IncidentKind kind)
    {
        var near = Near(of, kind);
        var lines = near.FindAll(l => !IsComparison(l) || IsLastComparison(l, near));
        var failures = lines.FindAll(IsFailure);
        var weights = new List<Weight>(4);
        foreach (var testimony in Hear(lines, kind))
        {
            if (testimony.MayStand && IsEnough(testimony, of))
            {
                weights.Add(Weigh(testimony, of, kind, failures));
            }
        }

        if (of.Episode is { Concluded: { } concluded } episode)
        {
            Conclude(weights, concluded, episode.ConcludedConfidence, lines);
        }

        var standing = Standing([.. weights
            .OrderByDescending(w => w.Confidence)
            .ThenByDescending(w => w.Strength)
            .ThenByDescending(IsExact)
            .ThenByDescending(w => w.Lines.Count)
            .ThenBy(w => w.Cause, StringComparer.Ordinal)], of.Episode?.Concluded);
        var told = standing.SelectMany(w => w.Lines).ToHashSet(ReferenceEqualityComparer.Instance);
        var symptoms = failures.Where(f => !told.Contains(f)).ToList();
        return new Verdict(standing, symptoms.Count + standing.Count > 0 ? symptoms : lines);
    }

    private static bool IsComparison(Observation item) => Array.Exists(item.Signals, s => s is { Walk: true, Strength: Strength.Names });

    /// <summary>
    /// Each attempt compares all policies again, and a comparison that was not refused proves nothing: what counts is the
    /// last one before a failure, or the last there is. Its lines take no longer than a second.
    /// </summary>
    private static bool IsLastComparison(Observation item, List<Observation> near)
    {
        var until = near.Find(l => !IsComparison(l) && IsFailure(l) && l.Ticks >= item.Ticks)?.Ticks ?? long.MaxValue;
        return item.IsUntimed || !near.Exists(l => l.Id == item.Id && l["ike.phase"] == item["ike.phase"]
            && l.Ticks > item.Ticks + TimeSpan.TicksPerSecond && l.Ticks <= until);
    }

    private List<Observation> Near(Case of, IncidentKind kind)
    {
        if (of.Episode is not { } episode)
        {
            return [.. of.Recent];
        }

        var until = episode.Last + (Math.Max(kind.Settle, 1) * TimeSpan.TicksPerSecond);
        return of.Recent.FindAll(l => l.IsUntimed || (l.Ticks <= until && l.Ticks >= episode.First - knowledge.Reach(kind, l)));
    }

    private List<Testimony> Hear(List<Observation> lines, IncidentKind kind)
    {
        var all = new List<Testimony>(4);
        foreach (var line in lines)
        {
            foreach (var signal in line.Signals)
            {
                if (signal.Cause is { } cause)
                {
                    Of(all, cause).Hear(line, signal, knowledge.MayExplain(signal, kind));
                }
            }
        }

        return all;
    }

    private static Testimony Of(List<Testimony> all, string cause)
    {
        foreach (var known in all)
        {
            if (known.Cause == cause)
            {
                return known;
            }
        }

        var made = new Testimony(cause);
        all.Add(made);
        return made;
    }

    /// <summary>What means something only when it repeats must have; what other lines speak against must be named.</summary>
    private bool IsEnough(Testimony testimony, Case of) => testimony.Naming.Count > 0
        || (!testimony.IsExcluded
            && (testimony.Count() >= knowledge.Cause(testimony.Cause).Opens.Count || IsRepeated(testimony.Cause, of)));

    private static bool IsFailure(Observation item) => Array.Exists(item.Signals, item.Failed ? ShowsFailure : IsCleanUp);

    private static readonly Predicate<ObservedSignal> IsCleanUp = s => s.Strength == Strength.Consequence;

    private static readonly Predicate<ObservedSignal> ShowsFailure = s => s.Strength == Strength.Consequence
        || (!s.Walk && s.Strength is Strength.Names or Strength.Suggests or Strength.Symptom);

    private Weight Weigh(Testimony testimony, Case of, IncidentKind kind, List<Observation> failures)
    {
        var (cause, strongest) = (testimony.Cause, testimony.Strongest!);
        var confidence = testimony.Naming.Count > 0
            ? Named(cause, of, kind, testimony.Naming, failures)
            : testimony.IsPattern() || IsRepeated(cause, of) ? Confidence.Medium : Confidence.Low;
        return new Weight(cause, confidence, strongest.Strength, strongest.Side ?? knowledge.Cause(cause).Side, testimony.Lines);
    }

    /// <summary>
    /// Sure when another line shows the failure, or the same refusal came again for another attempt. What is usual
    /// now and then is no more than possible until it has come as often as the cause asks for.
    /// </summary>
    private Confidence Named(string cause, Case of, IncidentKind kind, List<Observation> naming, List<Observation> failures)
    {
        if (!kind.CountsAttempts)
        {
            return Confidence.High;
        }

        if (knowledge.Cause(cause).Opens.Count > 1 && !IsRepeated(cause, of))
        {
            return Confidence.Low;
        }

        var others = failures.Exists(f => naming.TrueForAll(n => n.Key != f.Key));
        var since = Math.Min(naming[0].Ticks, FirstNamed(cause, of));
        var again = naming.Exists(n => n.Failed && n.Ticks - since >= TimeSpan.TicksPerSecond);
        return others || again ? Confidence.High : Confidence.Medium;
    }

    /// <summary>When the incident that is still open was first told of the cause, in ticks.</summary>
    private static long FirstNamed(string cause, Case of) =>
        of.Incident is { State: IncidentState.Open } known && known.Causes.Find(c => c.Code == cause) is { Evidence.First: [{ Ticks: > 0 } first, ..] }
            ? first.Ticks
            : long.MaxValue;

    /// <summary>True when a cause that must repeat before it means anything has done so.</summary>
    private bool IsRepeated(string cause, Case of) =>
        knowledge.Cause(cause).Opens is { Count: > 1 } needed && of.Repeats.TryGetValue(cause, out var times) && times.Count >= needed.Count;

    private void Conclude(List<Weight> weights, string cause, Confidence confidence, List<Observation> lines)
    {
        var known = weights.FindIndex(w => w.Cause == cause);
        if (known >= 0)
        {
            var weight = weights[known];
            weights[known] = weight with { Confidence = Max(weight.Confidence, confidence), Lines = lines };
        }
        else
        {
            weights.Add(new Weight(cause, confidence, Strength.Suggests, knowledge.Cause(cause).Side, lines));
        }
    }

    private static Confidence Max(Confidence a, Confidence b) => a > b ? a : b;

    private static bool IsGuessBesideCertainty(Weight weight, List<Weight> all) =>
        weight.Confidence == Confidence.Low && all[0].Confidence == Confidence.High;

    /// <summary>
    /// True when each of its lines, and more, speaks for a more special cause that is as sure: "all proposals unacceptable"
    /// gives way to the line that says which attribute differs.
    /// </summary>
    private bool IsGeneral(Weight weight, List<Weight> all) => all.Exists(other =>
        other.Confidence >= weight.Confidence
        && knowledge.Cause(weight.Cause).GivesWayTo.Contains(other.Cause, StringComparer.Ordinal)
        && other.Lines.Any(l => !weight.Lines.Contains(l, ReferenceEqualityComparer.Instance))
        && weight.Lines.All(l => IsOnlySymptom(l, weight.Cause) || other.Lines.Contains(l, ReferenceEqualityComparer.Instance)));

    private static bool IsOnlySymptom(Observation line, string cause) =>
        Array.TrueForAll(line.Signals, s => s.Cause != cause || s.Strength == Strength.Symptom);

    /// <summary>
    /// A cause whose every line already speaks for a surer one is explained away; so is a general refusal beside a
    /// comparison that says which value differs. What a pattern of several lines means stands on its own.
    /// </summary>
    private List<Weight> Standing(List<Weight> weights, string? concluded)
    {
        var standing = new List<Weight>();
        foreach (var weight in weights)
        {
            if (IsGuessBesideCertainty(weight, weights) || IsGeneral(weight, weights))
            {
                continue;
            }

            var surer = standing.Where(s => s.Confidence > weight.Confidence || (IsExact(s) && !IsExact(weight)))
                .SelectMany(s => s.Lines)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            if (weight.Cause == concluded || !weight.Lines.All(surer.Contains))
            {
                standing.Add(weight);
            }
        }

        return standing;
    }

    /// <summary>True when a line of a comparison names the cause.</summary>
    private static bool IsExact(Weight weight) =>
        weight.Lines.Any(l => Array.Exists(l.Signals, s => s.Walk && s.Strength == Strength.Names && s.Cause == weight.Cause));
}
