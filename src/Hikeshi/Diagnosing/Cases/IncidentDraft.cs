using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>An incident while it grows. Plain data, saved as it is.</summary>
internal sealed class IncidentDraft
{
    /// <summary>So many moments and failures are remembered.</summary>
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

    /// <summary>Takes over what was told before as an incident of its own.</summary>
    public void Absorb(IncidentDraft earlier)
    {
        (First, Last) = (Math.Min(First, earlier.First), Math.Max(Last, earlier.Last));
        Count += earlier.Count;
        IsOnlyConsequence &= earlier.IsOnlyConsequence;
        foreach (var line in earlier.Symptoms.All)
        {
            Symptoms.Add(line, EvidenceList.Half);
        }

        Timeline.AddRange(earlier.Timeline);
        Timeline.Sort((a, b) => a.Ticks.CompareTo(b.Ticks));
        Timeline.RemoveRange(0, Math.Max(0, Timeline.Count - MostMarks));
    }

    public void Mark(TimelineMark mark)
    {
        // The beginning stays; what is in the middle of a long story is forgotten.
        if (Timeline.Count >= MostMarks)
        {
            Timeline.RemoveAt(MostMarks / 2);
        }

        Timeline.Add(mark);
    }
}
