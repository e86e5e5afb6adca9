using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying;

/// <summary>A field is an address of a range.</summary>
/// <param name="Field">Which.</param>
/// <param name="Range">The addresses that count.</param>
public sealed record AddressTest(QueryField Field, AddressRange Range) : Query;
