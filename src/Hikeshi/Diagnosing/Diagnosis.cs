using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing;

/// <summary>What diagnosis found.</summary>
/// <param name="Incidents">Open ones first, the worst first, the newest first.</param>
/// <param name="Sessions">The VPN sessions that ended, in their order.</param>
/// <param name="Forgotten">How many cases, incidents and sessions were given up to bound memory.</param>
public sealed record Diagnosis(IReadOnlyList<Incident> Incidents, IReadOnlyList<Session> Sessions, long Forgotten)
{
    /// <summary>The tunnels, healthy or not: the worst first.</summary>
    public IReadOnlyList<Tunnel> Tunnels { get; init; } = [];

    /// <summary>The failover pairs that told of themselves, those in trouble first.</summary>
    public IReadOnlyList<Failover> Failovers { get; init; } = [];

    /// <summary>Nothing was found.</summary>
    public static Diagnosis Empty { get; } = new([], [], 0);
}
