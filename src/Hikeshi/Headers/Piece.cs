using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>A piece of the line being read: where it starts and how many bytes it has. Empty means not there.</summary>
internal readonly record struct Piece(int Start, int Length)
{
    public bool IsEmpty => Length == 0;

    public int End => Start + Length;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line) => line.Slice(Start, Length);

    /// <summary>The same without blanks at either end.</summary>
    public Piece Trimmed(ReadOnlySpan<byte> line)
    {
        var start = Bytes.SkipBlanks(line[..End], Start);
        return new Piece(start, Bytes.TrimmedEnd(line[start..End]));
    }

    /// <summary>The part of it from a place on, without blanks at either end.</summary>
    public Piece After(ReadOnlySpan<byte> line, int start) => new Piece(start, End - start).Trimmed(line);
}
