namespace Hikeshi.Events.Json;

/// <summary>
/// Writes where a line stands, <c>,"file":"a.log","line":855</c>. Lines are counted by ones: the number before becomes
/// this one in its last digits.
/// </summary>
internal sealed class PlaceJson
{
    private const int MostDigits = 20;

    private readonly byte[] _text;
    private readonly int _file;
    private readonly int _digits;
    private long _line = -1;
    private int _length;

    public PlaceJson(string? file)
    {
        var text = new JsonBuffer(64);
        if (file is not null)
        {
            text.Raw(",\"file\":"u8);
            text.String(file);
        }

        _file = text.Length;
        text.Raw(",\"line\":"u8);
        _digits = text.Length;
        _text = new byte[Math.Max(_digits + MostDigits, JsonBuffer.MovedBytes)];
        text.Written.CopyTo(_text);
    }

    public void Write(JsonBuffer to, long line)
    {
        if (line <= 0)
        {
            to.Slice(_text, 0, _file);
            return;
        }

        if (line != _line + 1 || !TryIncrement())
        {
            System.Buffers.Text.Utf8Formatter.TryFormat(line, _text.AsSpan(_digits), out var digits);
            _length = _digits + digits;
        }

        _line = line;
        to.Slice(_text, 0, _length);
    }

    /// <summary>False when the number gets one digit more.</summary>
    private bool TryIncrement()
    {
        for (var at = _length - 1; at >= _digits; at--)
        {
            if (_text[at] != '9')
            {
                _text[at]++;
                return true;
            }

            _text[at] = (byte)'0';
        }

        return false;
    }
}
