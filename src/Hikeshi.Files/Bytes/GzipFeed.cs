namespace Hikeshi.Files.Bytes;

/// <summary>
/// Gives compressed bytes to GZipStream in small pieces. When the decoder meets damage it forgets what the same
/// piece had produced: so pieces are small, and the last 8 bytes at hand, which may be the checksum, go one by one.
/// </summary>
internal sealed class GzipFeed(ByteSource source) : ReadingStream
{
    private const int Piece = 512;
    private const int Trailer = 8; // RFC 1952, 2.3: CRC32 and ISIZE
    private readonly byte[] _buffer = new byte[ByteSource.BufferSize];
    private int _start;
    private int _end;
    private ReadOnlyMemory<byte> _epilogue;

    /// <summary>Whether the decoder has asked for the epilogue.</summary>
    public bool EpilogueTaken { get; private set; }

    /// <summary>Bytes to give once the source has ended.</summary>
    public void Append(ReadOnlyMemory<byte> epilogue) => _epilogue = epilogue;

    /// <summary>Whether all that is left is zeros, as tapes and block devices leave behind a file.</summary>
    public bool RestIsPadding()
    {
        // What the decoder left unread lies at the end of the piece it was given last.
        bool padding = _start == 0 || _buffer[_start - 1] == 0;
        do
        {
            padding &= !_buffer.AsSpan(_start, _end - _start).ContainsAnyExcept((byte)0);
        }
        while (Fill());

        return padding;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !Fill())
        {
            int length = _epilogue.Length;
            _epilogue.Span.CopyTo(buffer);
            _epilogue = default;
            EpilogueTaken |= length > 0;
            return length;
        }

        int left = _end - _start;
        int count = left > Trailer ? Math.Min(Piece, left - Trailer) : 1;
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        int count = source.Read(_buffer);
        if (count > 0)
        {
            (_start, _end) = (0, count);
            return true;
        }

        _start = _end; // keeps the last byte for RestIsPadding
        return false;
    }
}
