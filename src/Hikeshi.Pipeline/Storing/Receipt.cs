using System.Globalization;
using Hikeshi.Events;
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

    /// <summary>What must be kept so that the event reads the same on any later day.</summary>
    /// <param name="item">The event.</param>
    /// <param name="key">Its key.</param>
    public EventContext ContextOf(Event item, string? key) => new()
    {
        Key = key,
        Time = item.Resolved,
        ReceivedTicks = ReceivedTicks,
        IsLate = IsLate,
        Device = Device,
        Unit = Unit,
        SourceAddress = Origin.Address?.ToString(),
        IsProxied = Origin.Proxy is not null,
        ProxyAddress = Origin.ProxyText,
        SourceTransport = Origin.Transport.ToString().ToLower(CultureInfo.InvariantCulture),
        File = Origin.File,
        Cut = item.Cut,
    };

    /// <summary>True when a terminal broke the line: its line feeds are not part of the text.</summary>
    public bool IsWrapped { get; init; }
}
