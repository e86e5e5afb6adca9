using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>A variable of a message: what it says and, where a line is explained, its value.</summary>
/// <param name="Name">The dictionary name.</param>
/// <param name="Meaning">The dictionary's meaning.</param>
/// <param name="Value">The value in the line; null when no line was given or the line does not have it.</param>
/// <param name="IsGuessed">True when the value was picked out of a text that no wording explains.</param>
public sealed record ExplainedField(string Name, LocalText Meaning, string? Value, bool IsGuessed);
