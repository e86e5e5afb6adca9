using System.Buffers;
using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Records;

/// <summary>
/// Cuts an export into records and hands over the message of each, ended by NUL. What holds no message is handed
/// over whole and counted. A record above 1 MiB is not held: it passes as raw text up to its line's end.
/// </summary>
internal abstract class RecordSource(ByteSource source) : ByteSource
{
    private const int MaxRecord = 1024 * 1024;
    private readonly ArrayBufferWriter<byte> _output = new();
    private byte[] _window = new byte[BufferSize];
    private int _start;
    private int _end;
    private int _given;
    private bool _ended;
    private bool _overlong;
    private InputException? _problem;

    public long BadRecords { get; private set; }

    private static ReadOnlySpan<byte> RecordEnd => "\0"u8;

    public override int Read(Span<byte> destination)
    {
        while (_given == _output.WrittenCount)
        {
            _output.ResetWrittenCount();
            _given = 0;
            if (!Advance())
            {
                return Finish();
            }
        }

        int count = Math.Min(destination.Length, _output.WrittenCount - _given);
        _output.WrittenSpan.Slice(_given, count).CopyTo(destination);
        _given += count;
        return count;
    }

    public override void Dispose() => source.Dispose();

    /// <summary>
    /// Takes one record from the start of the window. False when it is not complete yet; at the last window
    /// something must be taken.
    /// </summary>
    protected abstract bool TryTake(ReadOnlySpan<byte> window, bool last, out int taken);

    protected void Emit(ReadOnlySpan<byte> message)
    {
        message = message.TrimEnd("\r\n\0"u8);
        if (!message.IsEmpty)
        {
            _output.Write(message);
            _output.Write(RecordEnd);
        }
    }

    protected void EmitWhole(ReadOnlySpan<byte> record)
    {
        BadRecords++;
        Emit(record);
    }

    /// <summary>Gives up on a record: its first line passes whole, and reading starts anew behind it.</summary>
    protected int EmitFirstLine(ReadOnlySpan<byte> window)
    {
        int end = window.IndexOf((byte)'\n');
        EmitWhole(end < 0 ? window : window[..end]);
        return end < 0 ? window.Length : end + 1;
    }

    private bool Advance()
    {
        ReadOnlySpan<byte> window = _window.AsSpan(_start, _end - _start);
        if (_overlong)
        {
            return PassOverlong(window) || Fill();
        }

        if (!window.IsEmpty && TryTake(window, _ended, out int taken))
        {
            _start += taken;
            return true;
        }

        if (window.Length < MaxRecord)
        {
            return Fill();
        }

        if (window.Contains((byte)'\n'))
        {
            _start += EmitFirstLine(window);
        }
        else
        {
            BadRecords++;
            _overlong = true;
        }

        return true;
    }

    private bool PassOverlong(ReadOnlySpan<byte> window)
    {
        int line = window.IndexOf((byte)'\n');
        _output.Write(line < 0 ? window : window[..line]);
        _start += line < 0 ? window.Length : line + 1;
        _overlong = line < 0 && !(_ended && window.IsEmpty);
        if (!_overlong)
        {
            _output.Write(RecordEnd);
        }

        return !_overlong || !window.IsEmpty;
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_start > 0)
        {
            _window.AsSpan(_start, _end - _start).CopyTo(_window);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _window.Length)
        {
            Array.Resize(ref _window, _window.Length * 2);
        }

        try
        {
            int count = source.Read(_window.AsSpan(_end));
            _end += count;
            _ended = count == 0;
        }
        catch (InputException e)
        {
            (_problem, _ended) = (e, true);
        }

        return true;
    }

    private int Finish()
    {
        if (_problem is { } problem)
        {
            _problem = null;
            throw problem;
        }

        return 0;
    }
}
