using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>What became of the frames of one origin since the start.</summary>
/// <param name="Name">Its address or file; <c>…</c> for all that the table has no room for.</param>
/// <param name="Transport">What carries the frames; null for all others together.</param>
public sealed record OriginSnapshot(string Name, Transport? Transport)
{
    /// <summary>Frames that came, with those that were dropped.</summary>
    public long Received { get; init; }

    /// <summary>Their bytes, as far as they were seen.</summary>
    public long Bytes { get; init; }

    /// <summary>Frames in the journal: taken since the start, or left by the run before.</summary>
    public long Journaled { get; init; }

    /// <summary>Events that were read, by status.</summary>
    public StatusSnapshot Statuses { get; init; }

    /// <summary>Events that a commit of the store confirmed.</summary>
    public long Stored { get; init; }

    /// <summary>Frames in the journal that the store does not have yet.</summary>
    /// <remarks>A frame may be stored a moment before its sender's thread has counted it.</remarks>
    public long Spooled => Math.Max(0, Journaled - Stored);

    /// <summary>Frames that were lost, by reason; reasons without any are absent.</summary>
    public IReadOnlyDictionary<FrameRefusal, long> Dropped { get; init; } = new Dictionary<FrameRefusal, long>();

    /// <summary>From receipt to searchable, for the last event that was stored.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>When its last frame came; null when none came since the start.</summary>
    public DateTimeOffset? LastSeen { get; init; }
}
