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
    private readonly LineJoiner _joiner;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private int _searched;
    private long _cut;
    private bool _cutting;
    private bool _complete;
    private long _line = 1;

    /// <summary>Makes a framer.</summary>
    /// <param name="records">Tells records apart, for lines that go on in the next one.</param>
    /// <param name="options">How frames are cut.</param>
    public Framer(IRecordSyntax records, FramingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        _joiner = new LineJoiner(records);
        _options = options ?? new FramingOptions();
        _buffer = new byte[(2 * _options.MostBytes) + ReadSize];
    }

    /// <summary>Bytes left out of over-long frames so far.</summary>
    public long CutBytes { get; private set; }

    /// <summary>How many bytes lie here that are in no frame yet.</summary>
    public int Held => _end - _start;

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

    /// <summary>Forgets what it holds: the next bytes begin another stream.</summary>
    public void Clear() =>
        (_start, _end, _searched, _cut, _cutting, _complete, _line) = (0, 0, 0, 0, false, false, 1);

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
            var terminator = FindTerminator(_searched, flush);
            if (terminator < 0)
            {
                _searched = HasOpenNul() ? _end - 1 : _end;
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
                var more = Text(_start, terminator).Length - _options.MostBytes;
                _cut += more;
                CutBytes += more;
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
        var text = Text(_start, end);
        while (!_cutting && _options.Terminator == FrameTerminator.Line
            && LineJoiner.MayContinue(text, lines == 1 ? text : Text(lineStart, end)))
        {
            var following = FindTerminator(next, flush);
            if (following < 0 && !_complete && _end - next < _options.MostBytes)
            {
                if (flush)
                {
                    // Half a line says nothing; it must not be taken for a whole one.
                    break;
                }

                // The answer may be in bytes that have not come yet; start over with them.
                _searched = _start;
                frame = default;
                blank = false;
                return false;
            }

            following = following < 0 ? _end : following;
            var join = _joiner.Join(text, Text(lineStart, end), Text(next, following));
            if (join == LineJoin.None || following - _start > _options.MostBytes)
            {
                break;
            }

            wrapped |= join == LineJoin.Wrapped;
            lines++;
            lineStart = next;
            end = following;
            next = Math.Min(following + 1, _end);
            text = Text(_start, end);
        }

        var length = Math.Min(text.Length, _options.MostBytes);
        var cut = _cutting ? _cut : text.Length - length;
        CutBytes += _cutting ? 0 : cut;
        frame = new Frame(_buffer, _start, length, _line, cut, wrapped);
        blank = cut == 0 && (length == 0 || text[0] <= ' ') && frame.Bytes.IndexOfAnyExcept(" \t\r\0"u8) < 0;
        _line += lines;
        _start = _searched = next;
        (_cut, _cutting) = (0, false);
        return true;
    }

    /// <summary>
    /// Keeps the beginning of a frame that is too long already, and forgets what came after it but for the last three
    /// bytes: a carriage return, a NUL that is counted in and the terminator itself do not count as text, and the count
    /// must not depend on how bytes arrive.
    /// </summary>
    private void Shorten()
    {
        const int Kept = 3;
        var length = _end - _start;
        if (length <= 2 * _options.MostBytes)
        {
            return;
        }

        var cut = length - _options.MostBytes - Kept;
        _cut += cut;
        CutBytes += cut;
        _cutting = true;
        _buffer.AsSpan(_end - Kept, Kept).CopyTo(_buffer.AsSpan(_start + _options.MostBytes));
        _end = _start + _options.MostBytes + Kept;
        _searched = HasOpenNul() ? _end - 1 : _end;
    }

    /// <summary>True when the last byte is a NUL, and only the next one will tell whether it ends a frame.</summary>
    private bool HasOpenNul() =>
        _options.Terminator == FrameTerminator.Line && _end > _start && _buffer[_end - 1] == 0;

    private int FindTerminator(int from, bool flush)
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
            if (_buffer[from] == '\n' || (from + 1 < _end ? _buffer[from + 1] == '<' : _complete || flush))
            {
                return from;
            }

            from++;
        }
    }

    private ReadOnlySpan<byte> Text(int start, int end) => _buffer.AsSpan(start, Trim(start, end) - start);

    /// <summary>A carriage return before a line feed is part of it, and so is the NUL of a sender that counts it in.</summary>
    private int Trim(int start, int end)
    {
        if (_options.Terminator == FrameTerminator.Line && end > start && _buffer[end - 1] == 0)
        {
            end--;
        }

        return end > start && _buffer[end - 1] == '\r' ? end - 1 : end;
    }
}
