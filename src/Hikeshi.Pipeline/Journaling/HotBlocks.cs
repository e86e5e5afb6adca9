using System.Diagnostics.CodeAnalysis;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The blocks of memory, of which one is being filled. The lock of their <see cref="HotTail"/> guards them.</summary>
/// <param name="most">How many there may be.</param>
/// <param name="size">How many bytes each has.</param>
internal sealed class HotBlocks(int most, int size)
{
    private readonly List<HotBlock> _blocks = new(most);

    /// <summary>The one that is being filled; null before the first.</summary>
    public HotBlock? Filling { get; private set; }

    /// <summary>True when bytes fit behind those of the block that is being filled.</summary>
    [MemberNotNullWhen(true, nameof(Filling))]
    public bool HasRoom(int bytes) => Filling is not null && Filling.Length + bytes <= size;

    /// <summary>A block to fill: a new one, or the oldest that is written and not lent; null when there is none.</summary>
    /// <param name="written">How far the journal is written.</param>
    public HotBlock? Take(long written)
    {
        if (_blocks.Count < most)
        {
            return new HotBlock(size);
        }

        var free = _blocks.Find(b => !b.IsLent && b.End <= written && b != Filling);
        _ = free is not null && _blocks.Remove(free);
        return free;
    }

    /// <summary>True when more than half of them are not written yet.</summary>
    /// <param name="written">How far the journal is written.</param>
    public bool IsCrowded(long written)
    {
        var waiting = 0;
        foreach (var block in _blocks)
        {
            waiting += block.End > written ? 1 : 0;
        }

        return waiting > most / 2;
    }

    /// <summary>Begins to fill a block that was taken.</summary>
    /// <param name="block">The block.</param>
    /// <param name="segment">Whose bytes it gets.</param>
    /// <param name="start">The place of the first of them.</param>
    public void Fill(HotBlock block, JournalSegment segment, long start)
    {
        (block.Segment, block.Start, block.Length) = (segment, start, 0);
        _blocks.Add(block);
        Filling = block;
    }

    /// <summary>What one block has from a position on, up to a limit.</summary>
    public bool TryFind(long position, long limit, out HotPiece piece)
    {
        foreach (var block in _blocks)
        {
            if (block.Start <= position && position < Math.Min(limit, block.End))
            {
                piece = new(block, block.Segment, (int)(position - block.Start), (int)(Math.Min(limit, block.End) - block.Start));
                return true;
            }
        }

        piece = default;
        return false;
    }
}
