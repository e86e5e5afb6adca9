using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>A message or phrase that speaks for a cause.</summary>
/// <param name="Key">Its ID or name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Strength">How strongly it speaks for the cause: names, suggests, symptom, …</param>
/// <param name="Side">Whose side the cause then lies on; null where the message does not tell.</param>
public sealed record ExplainedEvidence(string Key, LocalText Title, string Strength, string? Side);
