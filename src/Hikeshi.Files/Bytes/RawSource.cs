namespace Hikeshi.Files.Bytes;

/// <summary>The bytes as they lie in the file or pipe, counted; it gives every problem its name and place.</summary>
internal sealed class RawSource(Stream stream, string name) : ByteSource
{
    private bool _failed;

    public string Name => name;

    public long? Length { get; } = LengthOf(stream);

    public long Position { get; private set; }

    public override int Read(Span<byte> destination)
    {
        if (_failed)
        {
            return 0;
        }

        try
        {
            int count = stream.Read(destination);
            Position += count;
            return count;
        }
        catch (InputException)
        {
            // A followed file names its problems itself.
            _failed = true;
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException
            or NotSupportedException or ObjectDisposedException)
        {
            _failed = true;
            throw Problem(InputProblemKind.ReadFailed, e.Message, e);
        }
    }

    public InputException Problem(InputProblemKind kind, string detail, Exception? inner = null) =>
        new(new InputProblem(kind, name, Position, detail), inner);

    public override void Dispose() => stream.Dispose();

    private static long? LengthOf(Stream stream)
    {
        try
        {
            return stream.CanSeek ? stream.Length : null;
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            return null;
        }
    }
}
