using Hikeshi.Querying.Values;

namespace Hikeshi.Querying;

/// <summary>The line itself holds a text, wherever and in whatever case.</summary>
/// <param name="Pattern">The text; between its pieces anything may stand.</param>
public sealed record RawTest(TextPattern Pattern) : Query;
