using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Asking;

/// <summary>Adds up groups of events again, by fewer of their values.</summary>
internal static class EventGroups
{
    /// <summary>Sums of groups with the same values at some places, the most first; spans of time are put together.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="places">Which values, in the order that the sums have them.</param>
    public static IReadOnlyList<EventGroup> Sum(IEnumerable<EventGroup> groups, params int[] places) =>
    [
        .. groups
            .GroupBy(g => places.Select(p => g.Values[p]).ToArray(), new SameValues())
            .Select(g => new EventGroup(g.Key, null, g.Sum(t => t.Count), g.Sum(t => t.Bytes)))
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Values[0], StringComparer.Ordinal),
    ];

    private sealed class SameValues : IEqualityComparer<string?[]>
    {
        public bool Equals(string?[]? x, string?[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string?[] obj)
        {
            var hash = new HashCode();
            foreach (var value in obj)
            {
                hash.Add(value, StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
