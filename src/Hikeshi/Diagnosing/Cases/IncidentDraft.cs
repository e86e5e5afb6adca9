using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>An incident while it grows. Plain data, saved as it is.</summary>
internal sealed class IncidentDraft
{
    /// <summary>So many moments and failures are remembered, where there is room for them.</summary>
    public const int MostMarks = 200;

    public required string Id { get; init; }

    public required long First { get; set; }

    public long Last { get; set; }

    public long Count { get; set; }

    public bool IsLowerBound { get; set; }

    public IncidentState State { get; set; }

    public ResolvedBy ResolvedBy { get; set; }

    /// <summary>True as long as every failure was seen only by its clean-up.</summary>
    public bool IsOnlyConsequence { get; set; } = true;

    public List<CauseDraft> Causes { get; init; } = [];

    public EvidenceList Symptoms { get; init; } = new();

    public Dictionary<string, Measure> Measures { get; init; } = [];

    public List<TimelineMark> Timeline { get; init; } = [];

    /// <summary>When each failure began, in ticks; the newest ones.</summary>
    public List<long> Failures { get; init; } = [];

    /// <summary>How long after the last rekey each failure began, in ticks; -1 where none was seen.</summary>
    public List<long> AfterRekey { get; init; } = [];

    /// <summary>The last failure as the story of the tunnel tells it, or null.</summary>
    public FailedNegotiation? Negotiation { get; set; }

    /// <summary>Levels that the device did not log when the lines of the last failure did not tell its cause.</summary>
    public List<UnloggedLevel> Unlogged { get; set; } = [];

    /// <summary>Takes over what was told as an incident of its own.</summary>
    public void Absorb(IncidentDraft other)
    {
        Negotiation = other.Last >= Last ? other.Negotiation ?? Negotiation : Negotiation ?? other.Negotiation;
        (First, Last) = (Math.Min(First, other.First), Math.Max(Last, other.Last));
        Count += other.Count;
        IsLowerBound |= other.IsLowerBound;
        IsOnlyConsequence &= other.IsOnlyConsequence;
        foreach (var cause in other.Causes)
        {
            if (Causes.Find(c => c.Code == cause.Code) is { } same)
            {
                same.Absorb(cause);
            }
            else
            {
                Causes.Add(cause);
            }
        }

        Symptoms.Absorb(other.Symptoms);
        foreach (var (field, measure) in other.Measures)
        {
            var so = Measures.GetValueOrDefault(field) ?? new Measure(field, 0, 0);
            Measures[field] = so with { Total = so.Total + measure.Total, Worst = Math.Max(so.Worst, measure.Worst) };
        }

        var marks = Timeline.Concat(other.Timeline).OrderBy(m => m.Ticks).ToList();
        Timeline.Clear();
        marks.ForEach(m => Mark(m));
        var failures = Failures.Zip(AfterRekey).Concat(other.Failures.Zip(other.AfterRekey)).OrderBy(f => f.First).ToList();
        failures.RemoveRange(0, Math.Max(0, failures.Count - MostMarks));
        Failures.Clear();
        Failures.AddRange(failures.Select(f => f.First));
        AfterRekey.Clear();
        AfterRekey.AddRange(failures.Select(f => f.Second));
    }

    /// <summary>Adds a moment. The beginning stays; what is in the middle of a long story is forgotten.</summary>
    /// <param name="mark">The moment.</param>
    /// <param name="most">How many are remembered.</param>
    public void Mark(TimelineMark mark, int most = MostMarks)
    {
        if (Timeline.Count >= most)
        {
            Timeline.RemoveRange(most / 2, Timeline.Count - most + 1);
        }

        Timeline.Add(mark);
    }

    /// <summary>Notes when a failure began, and how long after the last rekey; -1 where none was seen.</summary>
    public void Fail(long first, long afterRekey, int most)
    {
        if (Failures.Count >= most)
        {
            Failures.RemoveRange(0, Failures.Count - most + 1);
            AfterRekey.RemoveRange(0, AfterRekey.Count - most + 1);
        }

        Failures.Add(first);
        AfterRekey.Add(afterRekey);
    }
}
