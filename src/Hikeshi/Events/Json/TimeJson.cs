using System.Buffers;
using System.Buffers.Text;

namespace Hikeshi.Events.Json;

/// <summary>Writes moments as <c>"2026-08-18T18:24:29.138Z"</c>, at most to the microsecond (RFC 3339).</summary>
internal sealed class TimeJson
{
    /// <summary>The quote and the text to the second; never shorter than what JsonBuffer.Slice moves at once.</summary>
    private readonly byte[] _text = new byte[JsonBuffer.MovedBytes];
    private long _second = -1;
    private long _day = -1;

    public TimeJson()
    {
        "\"0000-00-00T00:00:00"u8.CopyTo(_text);
    }

    public void Write(JsonBuffer to, long utcTicks)
    {
        // Lines come in bursts of the same second, and by the thousand on one day: their texts are kept.
        var second = utcTicks / TimeSpan.TicksPerSecond;
        if (second != _second)
        {
            Second(second);
        }

        to.Slice(_text, 0, 20);
        var micros = (int)((utcTicks - (second * TimeSpan.TicksPerSecond)) / 10);
        if (micros != 0)
        {
            Fraction(to, micros);
        }

        to.Raw("Z\""u8);
    }

    private void Second(long second)
    {
        const int SecondsADay = 24 * 60 * 60;
        var day = second / SecondsADay;
        if (day != _day)
        {
            var date = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc);
            Two(date.Year / 100, 1);
            Two(date.Year % 100, 3);
            Two(date.Month, 6);
            Two(date.Day, 9);
            _day = day;
        }

        var clock = (int)(second - (day * SecondsADay));
        Two(clock / 3600, 12);
        Two(clock / 60 % 60, 15);
        Two(clock % 60, 18);
        _second = second;
    }

    public static void WriteOffset(JsonBuffer to, int minutes)
    {
        to.Raw(minutes < 0 ? "\"-"u8 : "\"+"u8);
        minutes = Math.Abs(minutes);
        Digits(to, minutes / 60, 2);
        to.Raw((byte)':');
        Digits(to, minutes % 60, 2);
        to.Raw((byte)'"');
    }

    private static void Fraction(JsonBuffer to, int micros)
    {
        to.Raw((byte)'.');
        if (micros % 1000 == 0)
        {
            Digits(to, micros / 1000, 3);
        }
        else
        {
            Digits(to, micros, 6);
        }
    }

    private static void Digits(JsonBuffer to, int value, byte count)
    {
        Utf8Formatter.TryFormat(value, to.Space(12), out var written, new StandardFormat('D', count));
        to.Advance(written);
    }

    private void Two(int value, int at)
    {
        _text[at] = (byte)('0' + (value / 10));
        _text[at + 1] = (byte)('0' + (value % 10));
    }
}
