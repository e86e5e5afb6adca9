using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying;

/// <summary>The event has a field.</summary>
/// <param name="Field">Which.</param>
public sealed record HasTest(QueryField Field) : Query;
