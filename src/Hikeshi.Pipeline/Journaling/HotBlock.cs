namespace Hikeshi.Pipeline.Journaling;

/// <summary>A piece of memory that holds bytes of one segment exactly as they stand in its file.</summary>
/// <param name="size">How many bytes it can hold.</param>
internal sealed class HotBlock(int size)
{
    public byte[] Data { get; } = GC.AllocateUninitializedArray<byte>(size);

    public JournalSegment Segment { get; set; } = null!;

    /// <summary>The place of its first byte among all bytes of the journal.</summary>
    public long Start { get; set; }

    public int Length { get; set; }

    /// <summary>True while the reader lends its bytes: it must not be filled anew.</summary>
    public bool IsLent { get; set; }

    public long End => Start + Length;
}
