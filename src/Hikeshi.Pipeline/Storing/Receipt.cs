using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Storing;

/// <summary>What is known of a frame beside its bytes.</summary>
/// <param name="Sequence">Its number in the journal.</param>
/// <param name="ReceivedTicks">When it was received, in UTC ticks.</param>
/// <param name="Origin">Where it is from.</param>
/// <param name="Device">The device it belongs to, after aliases.</param>
public readonly record struct Receipt(long Sequence, long ReceivedTicks, FrameOrigin Origin, string Device)
{
    /// <summary>The unit of a failover pair, where known.</summary>
    public string? Unit { get; init; }

    /// <summary>True when it came after the window in which diagnosis puts lines in order.</summary>
    public bool IsLate { get; init; }
}
