namespace Hikeshi.Pipeline.Journaling;

/// <summary>Some bytes of a block, with the segment they belong to.</summary>
/// <param name="Block">The block.</param>
/// <param name="Segment">The segment; the block may be filled for another one later.</param>
/// <param name="From">The first byte.</param>
/// <param name="To">The byte behind the last.</param>
internal readonly record struct HotPiece(HotBlock Block, JournalSegment Segment, int From, int To)
{
    public ReadOnlySpan<byte> Bytes => Block.Data.AsSpan(From, To - From);
}
