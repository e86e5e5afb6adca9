using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Judging;

/// <summary>How much speaks for one cause of a failure.</summary>
/// <param name="Cause">The code.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Strength">The strongest signal.</param>
/// <param name="Side">Whose side the strongest signal says.</param>
/// <param name="Lines">The lines that speak for it.</param>
internal sealed record Weight(
    string Cause, Confidence Confidence, Strength Strength, string? Side, IReadOnlyList<Observation> Lines);
