using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Judging;

/// <summary>What the lines around one failure say.</summary>
/// <param name="Causes">The causes that stand, the surest first.</param>
/// <param name="Symptoms">The lines that show the failure and name no standing cause.</param>
internal sealed record Verdict(IReadOnlyList<Weight> Causes, IReadOnlyList<Observation> Symptoms);
