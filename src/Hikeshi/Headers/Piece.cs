namespace Hikeshi.Headers;

/// <summary>A piece of the line being read: where it starts and how many bytes it has. Empty means not there.</summary>
internal readonly record struct Piece(int Start, int Length)
{
    public bool IsEmpty => Length == 0;

    public int End => Start + Length;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line) => line.Slice(Start, Length);
}
