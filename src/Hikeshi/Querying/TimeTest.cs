using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying;

/// <summary>A field is a moment of a range. At least one end is given; both are whole microseconds.</summary>
/// <param name="Field">Which.</param>
/// <param name="FromTicks">The first moment that counts, in UTC ticks of 100 ns since year 1, or null.</param>
/// <param name="ToTicks">The first moment after, which no longer counts, or null.</param>
public sealed record TimeTest(QueryField Field, long? FromTicks, long? ToTicks) : Query;
