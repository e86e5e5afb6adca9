using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Incidents;

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
}
