using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying;

/// <summary>A field's value as a whole is a text, in whatever case.</summary>
/// <param name="Field">Which.</param>
/// <param name="Pattern">The text; between its pieces anything may stand.</param>
public sealed record TextTest(QueryField Field, TextPattern Pattern) : Query;
