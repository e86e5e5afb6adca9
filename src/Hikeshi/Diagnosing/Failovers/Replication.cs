using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>One replication of the configuration, as both units tell of it.</summary>
public sealed record Replication
{
    /// <summary>What is replicated.</summary>
    public required ReplicationMode Mode { get; init; }

    /// <summary>How it ended.</summary>
    public required ReplicationOutcome Outcome { get; init; }

    /// <summary>What ended it.</summary>
    public required ReplicationEnd EndedBy { get; init; }

    /// <summary>The unit that sends, the active one; null where no line tells.</summary>
    public UnitName? Sender { get; init; }

    /// <summary>The unit that receives, the standby; null where no line tells.</summary>
    public UnitName? Receiver { get; init; }

    /// <summary>When its first line came, in UTC ticks; 0 when not known.</summary>
    public long Begin { get; init; }

    /// <summary>When its last line came, in UTC ticks; 0 when not known.</summary>
    public long End { get; init; }

    /// <summary>How long the copy took, in milliseconds: as a line says, else by the times of its lines; -1 when not known.</summary>
    public long Milliseconds { get; init; } = -1;

    /// <summary>What the comparison of the hashes gave.</summary>
    public HashResult Hash { get; init; }

    /// <summary>How long the comparison took, in milliseconds; -1 when not known.</summary>
    public long HashMilliseconds { get; init; } = -1;

    /// <summary>Why a full copy was chosen, in the device's words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The lines in which sending began and ended, receiving began and ended; null where they were not seen.</summary>
    public LineReference? SendBegin { get; init; }

    /// <summary>See <see cref="SendBegin"/>.</summary>
    public LineReference? SendEnd { get; init; }

    /// <summary>See <see cref="SendBegin"/>.</summary>
    public LineReference? ReceiveBegin { get; init; }

    /// <summary>See <see cref="SendBegin"/>.</summary>
    public LineReference? ReceiveEnd { get; init; }

    /// <summary>The commands that the standby does not have, the first ones.</summary>
    public IReadOnlyList<MissingCommand> Missing { get; init; } = [];

    /// <summary>How many commands it does not have.</summary>
    public long MissingCount { get; init; }

    /// <summary>Its first line and its last one.</summary>
    public required IReadOnlyList<LineReference> Evidence { get; init; }
}
