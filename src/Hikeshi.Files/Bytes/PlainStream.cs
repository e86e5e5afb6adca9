namespace Hikeshi.Files.Bytes;

/// <summary>The bytes of a source as a stream. A problem ends it like the end of the file, and is kept: what came before is good.</summary>
internal sealed class PlainStream(ByteSource source) : ReadingStream
{
    /// <summary>What ended it before its time, or null.</summary>
    public InputProblem? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (InputException broken)
        {
            Problem = broken.Problem;
            return 0;
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(buffer.Span));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
