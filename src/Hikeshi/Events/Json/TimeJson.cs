using System.Buffers;
using System.Buffers.Text;

namespace Hikeshi.Events.Json;

/// <summary>Writes moments as <c>"2026-08-18T18:24:29.138Z"</c>, at most to the microsecond (RFC 3339).</summary>
internal sealed class TimeJson
{
    private readonly byte[] _second = new byte[19];
    private long _cached = -1;

    public void Write(JsonBuffer to, long utcTicks)
    {
        // Lines come in bursts of the same second: its text is kept.
        var second = utcTicks / TimeSpan.TicksPerSecond;
        if (second != _cached)
        {
            var time = new DateTime(utcTicks, DateTimeKind.Utc);
            Two(time.Year / 100, 0);
            Two(time.Year % 100, 2);
            _second[4] = _second[7] = (byte)'-';
            Two(time.Month, 5);
            Two(time.Day, 8);
            _second[10] = (byte)'T';
            Two(time.Hour, 11);
            _second[13] = _second[16] = (byte)':';
            Two(time.Minute, 14);
            Two(time.Second, 17);
            _cached = second;
        }

        to.Raw((byte)'"');
        to.Raw(_second);
        Fraction(to, (int)(utcTicks % TimeSpan.TicksPerSecond / 10));
        to.Raw("Z\""u8);
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
        if (micros == 0)
        {
            return;
        }

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
        _second[at] = (byte)('0' + (value / 10));
        _second[at + 1] = (byte)('0' + (value % 10));
    }
}
