using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>What is known of one device.</summary>
internal sealed class DeviceState
{
    public required string Device { get; init; }

    public long Clock { get; init; }

    public long Heard { get; init; }

    public long Lines { get; init; }

    public long Changes { get; init; }

    public long Forgotten { get; init; }

    public long Numbers { get; init; }

    public required List<Case> Cases { get; init; }

    public required List<Observation> Waiting { get; init; }

    public required JoinState Joins { get; init; }

    public required SessionState Sessions { get; init; }

    public required Dictionary<string, long[]> Levels { get; init; }

    public required TunnelsState Tunnels { get; init; }

    public required Dictionary<string, string> Units { get; init; }

    public required FailoverState Failover { get; init; }
}
