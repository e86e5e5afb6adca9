using System.Runtime.InteropServices;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Memory for the texts of a batch, outside the collected heap, since the database reads it by address. Its blocks are
/// used again for the next batch.
/// </summary>
internal sealed unsafe class TextArena : IDisposable
{
    private const int BlockBytes = 1024 * 1024;

    private readonly List<nint> _blocks = [];
    private readonly List<nint> _large = [];
    private int _current = -1;
    private int _used = BlockBytes;

    /// <summary>How many bytes its texts take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Room for a text.</summary>
    public byte* Take(int bytes)
    {
        Bytes += bytes;
        if (bytes > BlockBytes)
        {
            _large.Add((nint)NativeMemory.Alloc((nuint)bytes));
            return (byte*)_large[^1];
        }

        if (_used + bytes > BlockBytes)
        {
            NextBlock();
        }

        var at = (byte*)_blocks[_current] + _used;
        _used += bytes;
        return at;
    }

    public byte* Copy(ReadOnlySpan<byte> text)
    {
        var to = Take(text.Length);
        text.CopyTo(new Span<byte>(to, text.Length));
        return to;
    }

    /// <summary>Forgets the texts and keeps so many blocks.</summary>
    public void Clear(int keptBlocks)
    {
        for (var i = _blocks.Count - 1; i >= keptBlocks; i--)
        {
            NativeMemory.Free((void*)_blocks[i]);
            _blocks.RemoveAt(i);
        }

        _large.ForEach(block => NativeMemory.Free((void*)block));
        _large.Clear();
        (_current, _used, Bytes) = (-1, BlockBytes, 0);
    }

    public void Dispose() => Clear(0);

    private void NextBlock()
    {
        if (++_current == _blocks.Count)
        {
            _blocks.Add((nint)NativeMemory.Alloc(BlockBytes));
        }

        _used = 0;
    }
}
