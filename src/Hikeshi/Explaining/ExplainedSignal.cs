using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>What a message is evidence of.</summary>
/// <param name="Strength">As in the catalog: names, suggests, symptom, …</param>
/// <param name="Cause">The code of the cause, or null where the message names none.</param>
/// <param name="Title">The cause's title; null when the catalog does not have it.</param>
/// <param name="Side">Whose side it lies on, or null.</param>
public sealed record ExplainedSignal(string Strength, string? Cause, LocalText? Title, string? Side);
