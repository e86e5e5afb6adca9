namespace Hikeshi.Pipeline.Counting;

/// <summary>What came of one device since the start.</summary>
/// <param name="Name">The device; <c>…</c> for all that the table has no room for.</param>
public sealed record DeviceSnapshot(string Name)
{
    /// <summary>Its events, by how far they were understood.</summary>
    public StatusSnapshot Statuses { get; init; }

    /// <summary>The origins that its lines came from last, by name: a device that its header names is not called as its address.</summary>
    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>The bytes of its lines.</summary>
    public long Bytes { get; init; }

    /// <summary>Events that a commit of the store confirmed.</summary>
    public long Stored { get; init; }

    /// <summary>From receipt to searchable, for the last event that was stored.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>How far its clock is ahead of ours, smoothed; negative behind; null when its lines have no time.</summary>
    public TimeSpan? Skew { get; init; }

    /// <summary>When its last line was received.</summary>
    public DateTimeOffset? LastSeen { get; init; }
}
