namespace Hikeshi.Framing;

/// <summary>
/// Tells records apart. What a header looks like is known in a later room; it is handed in, so that framing knows
/// bytes and nothing else.
/// </summary>
public interface IRecordSyntax
{
    /// <summary>True for a line that begins a record of its own, so that it cannot belong to the line before.</summary>
    /// <param name="line">The line from its first byte that is no blank.</param>
    bool Begins(ReadOnlySpan<byte> line);

    /// <summary>True for a frame that holds a message, so that the next line may belong to it.</summary>
    /// <param name="frame">All of the frame so far.</param>
    bool HoldsMessage(ReadOnlySpan<byte> frame);
}
