using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing;

/// <summary>What diagnosis found.</summary>
/// <param name="Incidents">Open ones first, the worst first, the newest first.</param>
/// <param name="Sessions">The VPN sessions that ended, in their order.</param>
/// <param name="Forgotten">How many cases, incidents and sessions were given up to bound memory.</param>
public sealed record Diagnosis(IReadOnlyList<Incident> Incidents, IReadOnlyList<Session> Sessions, long Forgotten)
{
    /// <summary>Nothing was found.</summary>
    public static Diagnosis Empty { get; } = new([], [], 0);
}
