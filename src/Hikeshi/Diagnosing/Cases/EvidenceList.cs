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

    public void Add(Evidence item)
    {
        Count++;
        if (First.Count < Half)
        {
            First.Add(item);
            return;
        }

        Last.Enqueue(item);
        if (Last.Count > Half)
        {
            Last.Dequeue();
        }
    }
}
