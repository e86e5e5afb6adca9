using Hikeshi.Querying.Fields;

namespace Hikeshi.Pipeline.Storing;

/// <summary>By what events are added up.</summary>
/// <param name="Fields">Events with the same values of all of these are one group; an event without a value counts as such.</param>
public sealed record EventGrouping(IReadOnlyList<QueryField> Fields)
{
    /// <summary>Groups are of spans of time, too, of this length, at least a second; null for no spans.</summary>
    public TimeSpan? Width { get; init; }

    /// <summary>True to add up the bytes of their lines, which reads all of them and takes far longer than counting.</summary>
    public bool WithBytes { get; init; }

    /// <summary>The most groups to give, 1 to <see cref="EventSearch.GreatestLimit"/>.</summary>
    public int Limit { get; init; } = 1_000;
}
