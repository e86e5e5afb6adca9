using Hikeshi.DuckDb.Layout;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.DuckDb.Searching;

/// <summary>The span of time outside which a query finds nothing, so that files outside it are not opened.</summary>
/// <param name="From">The first microsecond since 1970 that counts.</param>
/// <param name="To">The last that counts.</param>
internal readonly record struct TimeBounds(long From, long To)
{
    /// <summary>No bounds: events without a time count, too.</summary>
    public static TimeBounds None { get; } = new(long.MinValue, long.MaxValue);

    public bool IsNone => this == None;

    public static TimeBounds Of(Query query) => query switch
    {
        TimeTest test when test.Field == EventKeys.Time => new(
            test.FromTicks is { } from ? Moments.Microseconds(from) : long.MinValue,
            test.ToTicks is { } to ? Moments.Microseconds(to) - 1 : long.MaxValue),
        AndQuery and => and.Terms.Select(Of).Aggregate((a, b) => new(Math.Max(a.From, b.From), Math.Min(a.To, b.To))),
        OrQuery or => or.Terms.Select(Of).Aggregate((a, b) => new(Math.Min(a.From, b.From), Math.Max(a.To, b.To))),
        _ => None,
    };

    /// <summary>True when a file may hold events within.</summary>
    public bool MayBeIn(EventFile file)
    {
        var (first, last, hasUntimed) = file.Span;
        return (first <= To && last >= From) || (IsNone && hasUntimed);
    }
}
