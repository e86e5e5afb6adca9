namespace Hikeshi.Files.Bytes;

/// <summary>Lets the first bytes be looked at before they are read. A problem met then waits its turn.</summary>
internal sealed class PeekSource(ByteSource source) : ByteSource
{
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private InputException? _problem;

    public ReadOnlySpan<byte> Peeked => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Adds bytes to <see cref="Peeked"/>; false at the end, at a problem, or when there are enough.</summary>
    public bool PeekMore(int enough)
    {
        if (_problem is not null || Peeked.Length >= enough)
        {
            return false;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        try
        {
            int count = source.Read(_buffer.AsSpan(_end));
            _end += count;
            return count > 0;
        }
        catch (InputException e)
        {
            _problem = e;
            return false;
        }
    }

    public void Skip(int count) => _start += count;

    public override int Read(Span<byte> destination)
    {
        if (_start < _end)
        {
            int count = Math.Min(destination.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(destination);
            _start += count;
            return count;
        }

        if (_problem is { } problem)
        {
            _problem = null;
            throw problem;
        }

        return source.Read(destination);
    }

    public override void Dispose() => source.Dispose();
}
