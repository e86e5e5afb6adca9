using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Evidence, first and last: what is in the middle of many lines is counted and forgotten.</summary>
internal sealed class EvidenceList
{
    /// <summary>So many of the first, and as many of the last.</summary>
    public const int Half = 25;

    public List<Evidence> First { get; init; } = [];

    public Queue<Evidence> Last { get; init; } = [];

    public long Count { get; set; }

    [JsonIgnore]
    public IReadOnlyList<Evidence> All => [.. First, .. Last];

    /// <summary>Adds a line; one that says what another one said shares its text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="half">How many of the first and of the last are kept.</param>
    /// <returns>True when no line that is kept says the same.</returns>
    public bool Add(Observation line, int half)
    {
        var same = Same(line);
        Add(line.ToEvidence(same?.Text ?? line.Text), half);
        return same is null;
    }

    /// <summary>Adds what another list holds, behind what is here.</summary>
    public void Absorb(EvidenceList other)
    {
        var forgotten = other.Count - other.First.Count - other.Last.Count;
        foreach (var line in other.All)
        {
            Add(line, Half);
        }

        Count += forgotten;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="item">The line.</param>
    /// <param name="half">How many of the first and of the last are kept.</param>
    public void Add(Evidence item, int half)
    {
        Count++;
        if (First.Count < half && Last.Count == 0)
        {
            First.Add(item);
            return;
        }

        Last.Enqueue(item);
        while (Last.Count > half)
        {
            Last.Dequeue();
        }
    }

    private Evidence? Same(Observation line)
    {
        foreach (var early in First)
        {
            if (IsSame(early, line))
            {
                return early;
            }
        }

        foreach (var late in Last)
        {
            if (IsSame(late, line))
            {
                return late;
            }
        }

        return null;
    }

    private static bool IsSame(Evidence known, Observation line) => known.Id == line.IdText && known.Text == line.Text;
}
