using Hikeshi.Texts;

namespace Hikeshi.Querying.Completing;

/// <summary>Something that may stand at the cursor.</summary>
/// <param name="Text">What takes the place of the word; a field ends in its colon.</param>
/// <param name="About">What it means.</param>
public sealed record QuerySuggestion(string Text, LocalText About);
