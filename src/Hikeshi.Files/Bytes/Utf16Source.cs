using System.Text;

namespace Hikeshi.Files.Bytes;

/// <summary>UTF-16 to UTF-8. Half a character is kept until the rest comes; what is not one is U+FFFD.</summary>
internal sealed class Utf16Source(ByteSource source, bool bigEndian) : ByteSource
{
    private readonly Decoder _decoder = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetDecoder();
    private readonly byte[] _input = new byte[4096];
    private readonly char[] _chars = new char[4096 + 2];
    private readonly byte[] _output = new byte[(4096 + 2) * 3];
    private int _start;
    private int _end;
    private bool _ended;
    private InputException? _problem;

    public override int Read(Span<byte> destination)
    {
        while (_start == _end && !_ended)
        {
            Convert();
        }

        if (_start == _end && _problem is { } problem)
        {
            _problem = null;
            throw problem;
        }

        int count = Math.Min(destination.Length, _end - _start);
        _output.AsSpan(_start, count).CopyTo(destination);
        _start += count;
        return count;
    }

    public override void Dispose() => source.Dispose();

    private void Convert()
    {
        int count = 0;
        try
        {
            count = source.Read(_input);
        }
        catch (InputException e)
        {
            _problem = e;
        }

        _ended = count == 0;
        int chars = _decoder.GetChars(_input.AsSpan(0, count), _chars, flush: _ended);
        (_start, _end) = (0, Encoding.UTF8.GetBytes(_chars.AsSpan(0, chars), _output));
    }
}
