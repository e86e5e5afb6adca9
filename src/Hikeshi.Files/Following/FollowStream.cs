using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Following;

/// <summary>A followed file as a stream that waits for what comes, and ends when it is cancelled.</summary>
internal sealed class FollowStream(FollowedFile file, CancellationToken cancellation) : ReadingStream
{
    private byte[] _chunk = [];

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

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }
}
