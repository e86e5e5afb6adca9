namespace Hikeshi.Framing;

/// <summary>
/// One record as bytes. Lent: it is valid until the framer is used again; whoever keeps it copies it.
/// </summary>
/// <param name="Buffer">The memory it lies in.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many bytes it has, without its terminator.</param>
/// <param name="Line">The number of its first line in the stream, from 1.</param>
/// <param name="Cut">How many bytes of it were left out because it was longer than allowed.</param>
/// <param name="IsWrapped">True when a terminal broke the line: its line feeds are not part of the text.</param>
public readonly record struct Frame(byte[] Buffer, int Start, int Length, long Line, long Cut, bool IsWrapped)
{
    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(Start, Length);
}
