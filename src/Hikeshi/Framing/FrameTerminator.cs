namespace Hikeshi.Framing;

/// <summary>What ends a frame.</summary>
public enum FrameTerminator : byte
{
    /// <summary>A line feed; a NUL where a new record or the end follows it.</summary>
    Line,

    /// <summary>Only a NUL: records may hold line feeds.</summary>
    Nul,
}
