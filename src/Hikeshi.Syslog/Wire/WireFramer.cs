namespace Hikeshi.Syslog.Wire;

/// <summary>
/// Cuts a syslog stream into frames (RFC 6587): each frame says by its first bytes whether its length is counted
/// (<c>123 &lt;165&gt;…</c>) or whether it ends with a line feed or a NUL, since relays mix both on one connection.
/// Memory is bounded: of a frame that is too long the beginning is kept and the rest counted. Not for several threads.
/// </summary>
/// <param name="mostBytes">How long a frame may be.</param>
public sealed class WireFramer(int mostBytes)
{
    private const int FirstSize = 16 * 1024;
    private const int ReadSize = 64 * 1024;

    /// <summary>A length has so many digits at most; a gigabyte is no frame.</summary>
    private const int MostDigits = 9;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private int _searched;
    private long _cut;
    private long _skip;
    private int _length;
    private int _digits;

    /// <summary>Memory for the next bytes; never empty once frames were taken until there was none.</summary>
    public Memory<byte> GetSpace()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_searched, _end, _start) = (_searched - _start, _end - _start, 0);
        }

        if (_buffer.Length - _end < FirstSize / 2)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, mostBytes + ReadSize));
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes over bytes that were written into <see cref="GetSpace"/>.</summary>
    /// <param name="count">How many.</param>
    public void Advance(int count) => _end += count;

    /// <summary>Takes the next frame; false when more bytes are needed. Empty frames are passed over.</summary>
    /// <param name="frame">The frame without its terminator; lent until the next call of anything here.</param>
    /// <param name="cut">How many bytes of it were left out.</param>
    public bool TryRead(out ReadOnlySpan<byte> frame, out long cut)
    {
        while (SkipRest())
        {
            var waiting = _buffer.AsSpan(_start, _end - _start);
            var found = _cut > 0 ? LengthFound.No : TryLength(waiting, out _length, out _digits);
            if (found == LengthFound.Unknown)
            {
                break;
            }

            if (found == LengthFound.Yes ? !TryCounted(out frame, out cut) : !TryTerminated(out frame, out cut))
            {
                return false;
            }

            if (!frame.IsEmpty)
            {
                return true;
            }
        }

        frame = default;
        cut = 0;
        return false;
    }

    /// <summary>Takes what is left when nothing more comes: a frame without its end.</summary>
    /// <param name="frame">The frame; lent.</param>
    /// <param name="cut">How many bytes of it were left out.</param>
    public bool TryFinish(out ReadOnlySpan<byte> frame, out long cut)
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        if (_skip > 0)
        {
            rest = default;
        }
        else if (_cut == 0 && TryLength(rest, out _, out var digits) == LengthFound.Yes)
        {
            rest = rest[digits..];
        }

        frame = Trim(rest);
        cut = _cut;
        (_start, _end, _searched, _cut, _skip) = (0, 0, 0, 0, 0);
        return !frame.IsEmpty;
    }

    private bool SkipRest()
    {
        if (_skip > 0)
        {
            var here = (int)Math.Min(_skip, _end - _start);
            _start += here;
            _searched = _start;
            _skip -= here;
        }

        return _skip == 0 && _end > _start;
    }

    /// <summary>A count is digits and a blank before a PRI or a tag; anything else is text.</summary>
    private static LengthFound TryLength(ReadOnlySpan<byte> bytes, out int length, out int digits)
    {
        length = digits = 0;
        while (digits < bytes.Length && digits < MostDigits && bytes[digits] is >= (byte)'0' and <= (byte)'9')
        {
            length = (length * 10) + bytes[digits++] - '0';
        }

        if (digits == 0 || bytes[0] == '0')
        {
            return LengthFound.No;
        }

        if (digits + 1 >= bytes.Length)
        {
            return digits == bytes.Length || bytes[digits] == ' ' ? LengthFound.Unknown : LengthFound.No;
        }

        var isCount = bytes[digits] == ' ' && bytes[digits + 1] is (byte)'<' or (byte)'%';
        digits++;
        return isCount && length > 0 ? LengthFound.Yes : LengthFound.No;
    }

    private bool TryCounted(out ReadOnlySpan<byte> frame, out long cut)
    {
        var kept = Math.Min(_length, mostBytes);
        if (_end - _start - _digits < kept)
        {
            frame = default;
            cut = 0;
            return false;
        }

        frame = Trim(_buffer.AsSpan(_start + _digits, kept));
        cut = _skip = _length - kept;
        _start += _digits + kept;
        _searched = _start;
        return true;
    }

    private bool TryTerminated(out ReadOnlySpan<byte> frame, out long cut)
    {
        var at = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny((byte)'\n', (byte)0);
        var end = at < 0 ? _end : _searched + at;
        if (end - _start > mostBytes)
        {
            _cut += end - _start - mostBytes;
            if (at < 0)
            {
                _end = _start + mostBytes;
            }
        }

        if (at < 0)
        {
            _searched = _end;
            frame = default;
            cut = 0;
            return false;
        }

        frame = Trim(_buffer.AsSpan(_start, Math.Min(end - _start, mostBytes)));
        cut = _cut;
        _cut = 0;
        _start = _searched = end + 1;
        return true;
    }

    /// <summary>Counted frames may carry the terminator of the line as well, and CR LF ends lines, too.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> frame) => frame.TrimEnd("\r\n\0"u8);

    private enum LengthFound
    {
        No,
        Yes,
        Unknown,
    }
}
