namespace Hikeshi.Framing;

/// <summary>How a stream of bytes is cut into frames.</summary>
public sealed record FramingOptions
{
    /// <summary>The most bytes of a frame that are kept; the rest is counted and left out.</summary>
    public int MostBytes { get; init; } = 65_536;

    /// <summary>What ends a frame.</summary>
    public FrameTerminator Terminator { get; init; }
}
