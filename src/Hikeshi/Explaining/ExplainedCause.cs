using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>What an explanation of a cause has beside its title and meaning.</summary>
/// <param name="Side">Whose side it lies on, or null where that differs.</param>
/// <param name="Commands">Device commands that confirm it.</param>
/// <param name="Confirm">What to look for in their output.</param>
/// <param name="Mend">What to change.</param>
/// <param name="Evidence">The messages and phrases that speak for it, the strongest first.</param>
public sealed record ExplainedCause(
    string? Side, IReadOnlyList<string> Commands, LocalText Confirm, LocalText Mend, IReadOnlyList<ExplainedEvidence> Evidence);
