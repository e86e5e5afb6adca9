using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying;

/// <summary>A field is a number of a range. At least one end is given.</summary>
/// <param name="Field">Which.</param>
/// <param name="From">The least number that counts, or null.</param>
/// <param name="To">The greatest number that counts, or null.</param>
public sealed record NumberTest(QueryField Field, long? From, long? To) : Query;
