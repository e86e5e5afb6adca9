using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>A device that sent since the start: what came of it, and what the settings say of it.</summary>
/// <param name="Counts">What came of it.</param>
public sealed record KnownDevice(DeviceSnapshot Counts)
{
    /// <summary>Hosts and addresses that count as it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Its units when it is a failover pair; else none.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>The zone of those of its times that name none.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Frames that were lost of the senders that are known as it or that its lines came from, by reason.</summary>
    public required IReadOnlyDictionary<FrameRefusal, long> Dropped { get; init; }
}
