namespace Hikeshi.Framing;

/// <summary>
/// Cuts a stream of bytes into frames. The caller writes into <see cref="GetSpace"/>, says how much with
/// <see cref="Advance"/>, and takes frames until there is none left. Memory is bounded: a frame longer than allowed
/// keeps its beginning, the rest is counted. Not for several threads.
/// </summary>
public sealed class Framer
{
    /// <summary>Room for reads beside the longest frame.</summary>
    private const int ReadSize = 256 * 1024;

    private readonly FramingOptions _options;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private int _searched;
    private long _cut;
    private bool _cutting;
    private bool _complete;
    private long _line = 1;

    /// <summary>Makes a framer.</summary>
    /// <param name="options">How frames are cut.</param>
    public Framer(FramingOptions? options = null)
    {
        _options = options ?? new FramingOptions();
        _buffer = new byte[(2 * _options.MostBytes) + ReadSize];
    }

    /// <summary>Bytes left out of over-long frames so far.</summary>
    public long CutBytes { get; private set; }

    /// <summary>Memory for the next bytes; never empty as long as frames were taken until there was none.</summary>
    public Span<byte> GetSpace()
    {
        if (_start > 0 && _buffer.Length - _end < ReadSize)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_end, _searched, _start) = (_end - _start, _searched - _start, 0);
        }

        return _buffer.AsSpan(_end);
    }

    /// <summary>Takes over bytes that were written into <see cref="GetSpace"/>.</summary>
    /// <param name="count">How many.</param>
    public void Advance(int count) => _end += count;

    /// <summary>Says that nothing more comes: the rest is a frame.</summary>
    public void Complete() => _complete = true;

    /// <summary>
    /// Takes the next frame. False: write more bytes. With <paramref name="flush"/> a line that may go on in the next
    /// one is handed out now, because the input pauses.
    /// </summary>
    /// <param name="frame">The frame; lent until this framer is used again.</param>
    /// <param name="flush">Do not wait for a line that may belong to this one.</param>
    public bool TryRead(out Frame frame, bool flush = false)
    {
        while (true)
        {
            var terminator = FindTerminator(_searched);
            if (terminator < 0)
            {
                _searched = _end;
                if (!_complete)
                {
                    Shorten();
                    frame = default;
                    return false;
                }

                if (_start == _end && _cut == 0)
                {
                    frame = default;
                    return false;
                }

                terminator = _end;
            }

            if (_cutting)
            {
                _cut += terminator - _start - _options.MostBytes;
                CutBytes += terminator - _start - _options.MostBytes;
            }

            var next = Math.Min(terminator + 1, _end);
            if (!TryFinish(terminator, ref next, flush, out frame, out var blank))
            {
                return false;
            }

            if (!blank)
            {
                return true;
            }
        }
    }

    /// <summary>Makes the frame that ends at a terminator; false when the next line must be seen first.</summary>
    private bool TryFinish(int terminator, ref int next, bool flush, out Frame frame, out bool blank)
    {
        var (wrapped, lines, lineStart) = (false, 1, _start);
        var end = terminator;
        while (!_cutting && _options.Terminator == FrameTerminator.Line
            && LineJoiner.MayContinue(_buffer.AsSpan(_start, Trim(end) - _start), Trim(end) - lineStart))
        {
            var following = FindTerminator(next);
            if (following < 0 && !_complete && !flush && _end - next < _options.MostBytes)
            {
                // The answer may be in bytes that have not come yet; start over with them.
                _searched = _start;
                frame = default;
                blank = false;
                return false;
            }

            following = following < 0 ? _end : following;
            var join = following == next
                ? LineJoin.None
                : LineJoiner.Join(_buffer.AsSpan(_start, Trim(end) - _start), Trim(end) - lineStart, _buffer.AsSpan(next, following - next));
            if (join == LineJoin.None || following - _start > _options.MostBytes)
            {
                break;
            }

            wrapped |= join == LineJoin.Wrapped;
            lines++;
            lineStart = next;
            end = following;
            next = Math.Min(following + 1, _end);
        }

        var length = Math.Min(Trim(end) - _start, _options.MostBytes);
        var cut = _cutting ? _cut : Math.Max(Trim(end) - _start - length, 0);
        CutBytes += _cutting ? 0 : cut;
        frame = new Frame(_buffer, _start, length, _line, cut, wrapped);
        blank = frame.Bytes.IndexOfAnyExcept(" \t\r\0"u8) < 0;
        _line += lines;
        _start = _searched = next;
        (_cut, _cutting) = (0, false);
        return true;
    }

    /// <summary>Keeps the beginning of a frame that is too long already, and forgets what came after it.</summary>
    private void Shorten()
    {
        var length = _end - _start;
        if (length <= 2 * _options.MostBytes)
        {
            return;
        }

        _cut += length - _options.MostBytes;
        CutBytes += length - _options.MostBytes;
        _cutting = true;
        _end = _searched = _start + _options.MostBytes;
    }

    private int FindTerminator(int from)
    {
        if (_options.Terminator == FrameTerminator.Nul)
        {
            var nul = _buffer.AsSpan(from, _end - from).IndexOf((byte)0);
            return nul < 0 ? -1 : from + nul;
        }

        while (true)
        {
            var found = _buffer.AsSpan(from, _end - from).IndexOfAny((byte)'\n', (byte)0);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (_buffer[from] == '\n' || (from + 1 < _end && _buffer[from + 1] == '<'))
            {
                return from;
            }

            from++;
        }
    }

    private int Trim(int end) => end > _start && _buffer[end - 1] == '\r' ? end - 1 : end;
}
