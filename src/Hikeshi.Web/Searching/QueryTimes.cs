using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Web.Searching;

/// <summary>The time that a query speaks of, where it can be told from the query alone.</summary>
/// <param name="From">The first moment, in UTC ticks, or null.</param>
/// <param name="To">The first moment after, or null.</param>
public readonly record struct QueryTimes(long? From, long? To)
{
    /// <summary>The narrowest span outside which the query finds nothing, as far as its own conditions on time say so.</summary>
    public static QueryTimes Of(Query query) => query switch
    {
        TimeTest test when test.Field == EventKeys.Time => new(test.FromTicks, test.ToTicks),
        AndQuery and => and.Terms.Select(Of).Aggregate((a, b) => new(Later(a.From, b.From), Earlier(a.To, b.To))),
        _ => default,
    };

    /// <summary>Only what both have.</summary>
    public QueryTimes Within(long from, long to) => new(Later(From, from), Earlier(To, to));

    private static long? Later(long? a, long? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static long? Earlier(long? a, long? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
