using Hikeshi.Diagnosing.Bounds;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// The memory of a diagnosis, which all its devices share. Nothing else is shared: as long as no bound is reached, no
/// device's lines change what is said of another.
/// </summary>
internal sealed class MemoryBounds
{
    /// <summary>Subjects with what is being looked at. Those that were silent longest are forgotten, and counted.</summary>
    public SharedBound Cases { get; init; } = new(40_000);

    /// <summary>Names that join a line to a subject. The older half is forgotten.</summary>
    public SharedBound Names { get; init; } = new(80_000);

    /// <summary>Sessions that ended. The oldest are forgotten, and counted.</summary>
    public SharedBound Sessions { get; init; } = new(20_000);

    /// <summary>Tunnels with their stories. Those that were silent longest are forgotten, and counted.</summary>
    public SharedBound Tunnels { get; init; } = new(30_000);

    /// <summary>What incidents remember.</summary>
    public EvidenceBudget Evidence { get; } = new();

    /// <summary>Subjects of the same name are one object.</summary>
    public SubjectCache Subjects { get; } = new();
}
