namespace Hikeshi.Files.Following;

/// <summary>A followed file as a stream that waits for what comes, and ends when it is cancelled.</summary>
internal sealed class FollowStream(FollowedFile file, CancellationToken cancellation) : Stream
{
    private byte[] _chunk = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_chunk.Length < buffer.Length)
        {
            _chunk = new byte[buffer.Length];
        }

        try
        {
            var count = file.ReadAsync(_chunk.AsMemory(0, buffer.Length), cancellation).AsTask().GetAwaiter().GetResult();
            _chunk.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }
}
