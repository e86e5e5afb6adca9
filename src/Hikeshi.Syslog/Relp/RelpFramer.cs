using System.Buffers.Text;

namespace Hikeshi.Syslog.Relp;

/// <summary>
/// Cuts a RELP stream into frames, <c>TXNR SP COMMAND SP DATALEN [SP DATA] LF</c>. Of data that is too long the
/// beginning is kept and the rest counted. Not for several threads.
/// </summary>
/// <param name="mostBytes">How much data of a frame is kept.</param>
internal sealed class RelpFramer(int mostBytes)
{
    private const int LongestHeader = 9 + 1 + 32 + 1 + 9 + 1;
    private const int ReadSize = 64 * 1024;

    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private long _skip;

    /// <summary>True when the other end does not speak RELP; nothing more can be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Memory for the next bytes.</summary>
    public Memory<byte> GetSpace()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_end, _start) = (_end - _start, 0);
        }

        if (_buffer.Length - _end < 8 * 1024)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, mostBytes + ReadSize));
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes over bytes that were written into <see cref="GetSpace"/>.</summary>
    public void Advance(int count) => _end += count;

    /// <summary>Takes the next frame; false when more bytes are needed, or when it is broken.</summary>
    public bool TryRead(out RelpFrame frame)
    {
        frame = default;
        if (!Skip())
        {
            return false;
        }

        var bytes = _buffer.AsSpan(_start, _end - _start);
        if (!TryHeader(bytes, out var transaction, out var command, out var length, out var at))
        {
            return false;
        }

        var kept = Math.Min(length, mostBytes);
        if (bytes.Length < at + kept)
        {
            return false;
        }

        frame = new RelpFrame(transaction, command, bytes.Slice(at, kept), length - kept);
        _start += at + kept;
        _skip = length - kept + 1;
        return true;
    }

    /// <summary>Passes over the rest of the last frame and its line feed.</summary>
    private bool Skip()
    {
        var here = (int)Math.Min(_skip, _end - _start);
        if (here > 0 && here == _skip && _buffer[_start + here - 1] != '\n')
        {
            IsBroken = true;
        }

        _start += here;
        _skip -= here;
        return _skip == 0 && !IsBroken && _end > _start;
    }

    private bool TryHeader(ReadOnlySpan<byte> bytes, out int transaction, out ReadOnlySpan<byte> command, out int length, out int at)
    {
        (transaction, length, at) = (0, 0, 0);
        command = default;
        var head = bytes[..Math.Min(bytes.Length, LongestHeader)];
        var first = head.IndexOf((byte)' ');
        var second = first < 0 ? -1 : head[(first + 1)..].IndexOf((byte)' ') + first + 1;
        var rest = second > first ? head[(second + 1)..] : default;
        var end = rest.IndexOfAny((byte)' ', (byte)'\n');

        // What is no number is told as soon as it shows, in whatever pieces the bytes come.
        IsBroken = first == 0 || !IsNumber(first < 0 ? head : head[..first]) || !IsNumber(end < 0 ? rest : rest[..end])
            || (end < 0 && head.Length == LongestHeader);
        if (IsBroken || end < 0)
        {
            return false;
        }

        command = head[(first + 1)..second];
        IsBroken = !Utf8Parser.TryParse(head[..first], out transaction, out var used) || used != first || transaction < 0
            || !Utf8Parser.TryParse(rest[..end], out length, out used) || used != end || length < 0
            || (rest[end] == '\n' && length > 0);

        // Without data the line feed follows the length at once; it is passed over with the frame.
        at = second + 1 + end + (rest[end] == ' ' ? 1 : 0);
        return !IsBroken;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
