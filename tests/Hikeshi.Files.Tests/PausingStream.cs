namespace Hikeshi.Files.Tests;

/// <summary>A pipe: a read gives one piece at most; reading beyond them, where it would wait, fails the test.</summary>
internal sealed class PausingStream(IEnumerable<byte[]> pieces, bool endless = false) : Stream
{
    private readonly Queue<byte[]> _pieces = new(pieces);
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static PausingStream Cut(byte[] bytes, Func<int> size)
    {
        var pieces = new List<byte[]>();
        for (int start = 0; start < bytes.Length;)
        {
            int length = Math.Min(size(), bytes.Length - start);
            pieces.Add(bytes[start..(start + length)]);
            start += length;
        }

        return new PausingStream(pieces);
    }

    public void Add(byte[] piece) => _pieces.Enqueue(piece);

    public override int Read(Span<byte> buffer)
    {
        if (_pieces.Count == 0)
        {
            Assert.False(endless, "the reader waits though it has something to give");
            return 0;
        }

        byte[] piece = _pieces.Peek()[_given..];
        int count = Math.Min(piece.Length, buffer.Length);
        piece.AsSpan(0, count).CopyTo(buffer);
        _given += count;
        if (count == piece.Length)
        {
            _pieces.Dequeue();
            _given = 0;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
