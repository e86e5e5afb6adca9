namespace Hikeshi.Pipeline.Journaling;

/// <summary>What stands before the bytes of a record.</summary>
/// <param name="Length">How many bytes follow.</param>
/// <param name="Origin">The number of its origin in this segment.</param>
/// <param name="Sequence">The frame's number; 0 when the record declares the origin in place of holding a frame.</param>
/// <param name="Ticks">When it was received.</param>
/// <param name="Cut">How many bytes were left out.</param>
internal readonly record struct RecordHeader(int Length, int Origin, long Sequence, long Ticks, long Cut)
{
    public bool IsDeclaration => Sequence == 0;

    public int Size => RecordCodec.HeaderSize + Length;
}
