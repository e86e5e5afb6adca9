using Hikeshi.Values;

namespace Hikeshi.Headers.Times;

/// <summary>
/// Reads the times that stand before a tag: <c>Aug 18 2026 18:24:29</c> with or without year, fraction, zone;
/// ISO 8601 (RFC 5424, section 6.2.3) with blank or T; <c>2024 Aug 07 10:29:42</c>; <c>Fri Sep 06 14:32:18 2013</c>;
/// <c>23/11/2006 19:10:03.123</c>; a bare <c>10:29:42</c>.
/// </summary>
internal static class StampReader
{
    /// <summary>The bytes of <c>hh:mm:ss</c>.</summary>
    public const int ClockLength = 8;

    /// <summary>The length of the time that starts at a place of the line, or 0.</summary>
    public static int Read(ReadOnlySpan<byte> line, int start, ref Stamp stamp)
    {
        stamp = default;
        if (start >= line.Length)
        {
            return 0;
        }

        var end = Bytes.IsDigit(line[start]) ? Numeric(line, start, ref stamp) : Named(line, start, ref stamp);
        return end > 0 && IsValid(in stamp) && (stamp.HasDate || EndsHere(line, end))
            ? ZoneReader.Read(line, end, ref stamp) - start
            : 0;
    }

    /// <summary>A time alone looks like the start of a MAC or IPv6 address.</summary>
    private static bool EndsHere(ReadOnlySpan<byte> line, int at) =>
        at >= line.Length || Bytes.IsBlank(line[at])
        || (line[at] == ':' && (at + 1 >= line.Length || Bytes.IsBlank(line[at + 1]) || line[at + 1] == '%'));

    private static int Named(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        stamp.Month = Month(line, at);
        if (stamp.Month == 0)
        {
            return Weekday(line, at, ref stamp);
        }

        at = Bytes.SkipBlanks(line, at + 3);
        at = Number(line, at, 2, out stamp.Day);
        var afterDay = Bytes.SkipBlanks(line, at);
        if (at == 0 || afterDay == at)
        {
            return 0;
        }

        var afterYear = Number(line, afterDay, 4, out var year);
        if (afterYear - afterDay == 4 && afterYear < line.Length && Bytes.IsBlank(line[afterYear]))
        {
            stamp.Year = year;
            afterDay = Bytes.SkipBlanks(line, afterYear);
        }

        return Clock(line, afterDay, ref stamp);
    }

    /// <summary><c>Fri Sep 06 14:32:18 2013</c></summary>
    private static int Weekday(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        if (at + 4 >= line.Length || !Bytes.IsBlank(line[at + 3]) || !IsWeekday(line, at))
        {
            return 0;
        }

        at = Bytes.SkipBlanks(line, at + 3);
        if (Month(line, at) == 0)
        {
            return 0;
        }

        var end = Named(line, at, ref stamp);
        if (end == 0 || stamp.Year != 0 || end >= line.Length || line[end] != ' ')
        {
            return end;
        }

        var afterYear = Number(line, end + 1, 4, out var year);
        if (afterYear - end == 5)
        {
            stamp.Year = year;
            return afterYear;
        }

        return end;
    }

    private static int Numeric(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        var end = Number(line, at, 4, out var first);
        if (end == 0 || end >= line.Length)
        {
            return 0;
        }

        switch (line[end])
        {
            case (byte)':':
                return end - at <= 2 ? Clock(line, at, ref stamp) : 0;
            case (byte)'-' when end - at == 4:
                stamp.Year = first;
                stamp.IsIso = true;
                return Iso(line, end + 1, ref stamp);
            case (byte)'/' when end - at <= 2:
                return Slashed(line, end + 1, first, ref stamp);
            case (byte)' ' when end - at == 4 && Month(line, end + 1) is > 0 and var month:
                (stamp.Year, stamp.Month) = (first, month);
                at = Number(line, Bytes.SkipBlanks(line, end + 4), 2, out stamp.Day);
                return at == 0 ? 0 : Clock(line, Bytes.SkipBlanks(line, at), ref stamp);
            default:
                return 0;
        }
    }

    private static int Iso(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        var end = Number(line, at, 2, out stamp.Month);
        if (end == 0 || end >= line.Length || line[end] != '-')
        {
            return 0;
        }

        end = Number(line, end + 1, 2, out stamp.Day);
        return end == 0 || end >= line.Length || line[end] is not ((byte)'T' or (byte)'t' or (byte)' ')
            ? 0
            : Clock(line, end + 1, ref stamp);
    }

    /// <summary>The VPN 3000 prints day and month in the order its owner chose; above 12 it must be the day.</summary>
    private static int Slashed(ReadOnlySpan<byte> line, int at, int first, ref Stamp stamp)
    {
        var end = Number(line, at, 2, out var second);
        if (end == 0 || end >= line.Length || line[end] != '/')
        {
            return 0;
        }

        at = end + 1;
        end = Number(line, at, 4, out stamp.Year);
        if (end - at != 4)
        {
            return 0;
        }

        (stamp.Month, stamp.Day) = first > 12 ? (second, first) : (first, second);
        return Clock(line, Bytes.SkipBlanks(line, end), ref stamp);
    }

    /// <summary>Reads a clock of eight bytes into a stamp; false when it is none or tells no valid time.</summary>
    public static bool TryClock(ReadOnlySpan<byte> clock, ref Stamp stamp)
    {
        stamp.Hour = TwoDigits(clock[0], clock[1]);
        stamp.Minute = TwoDigits(clock[3], clock[4]);
        stamp.Second = TwoDigits(clock[6], clock[7]);
        return clock[2] == ':' && clock[5] == ':' && stamp.Hour < 24 && stamp.Minute < 60 && stamp.Second <= 60;
    }

    /// <summary>The number, or one that is no part of a time.</summary>
    private static int TwoDigits(byte tens, byte ones) =>
        Bytes.IsDigit(tens) && Bytes.IsDigit(ones) ? ((tens - '0') * 10) + ones - '0' : 99;

    private static int Clock(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        var start = at;
        var end = Number(line, at, 2, out stamp.Hour);
        if (end == 0 || end >= line.Length || line[end] != ':')
        {
            return 0;
        }

        end = Number(line, end + 1, 2, out stamp.Minute);
        if (end == 0 || end >= line.Length || line[end] != ':')
        {
            return 0;
        }

        at = end + 1;
        end = Number(line, at, 2, out stamp.Second);
        stamp.ClockAt = end - start == ClockLength ? start : 0;
        return end - at == 2 ? Fraction(line, end, ref stamp) : 0;
    }

    private static int Fraction(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        if (at + 1 >= line.Length || line[at] is not ((byte)'.' or (byte)',') || !Bytes.IsDigit(line[at + 1]))
        {
            return at;
        }

        var scale = 1_000_000;
        for (at++; at < line.Length && Bytes.IsDigit(line[at]); at++)
        {
            stamp.Ticks += (line[at] - '0') * scale;
            scale /= 10;
        }

        return at;
    }

    /// <summary>Reads at most some digits; returns the place after them, or 0 when there is none.</summary>
    internal static int Number(ReadOnlySpan<byte> line, int at, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < line.Length && at - start < most && Bytes.IsDigit(line[at]))
        {
            value = (value * 10) + line[at++] - '0';
        }

        return at == start ? 0 : at;
    }

    private static int Month(ReadOnlySpan<byte> line, int at)
    {
        if (at < 0 || at + 3 > line.Length || (at + 3 < line.Length && Bytes.IsLetter(line[at + 3])))
        {
            return 0;
        }

        return Key(line, at) switch
        {
            0x6A616E => 1,
            0x666562 => 2,
            0x6D6172 => 3,
            0x617072 => 4,
            0x6D6179 => 5,
            0x6A756E => 6,
            0x6A756C => 7,
            0x617567 => 8,
            0x736570 => 9,
            0x6F6374 => 10,
            0x6E6F76 => 11,
            0x646563 => 12,
            _ => 0,
        };
    }

    private static bool IsWeekday(ReadOnlySpan<byte> line, int at) =>
        Key(line, at) is 0x6D6F6E or 0x747565 or 0x776564 or 0x746875 or 0x667269 or 0x736174 or 0x73756E;

    /// <summary>Three letters in lower case as one number.</summary>
    private static int Key(ReadOnlySpan<byte> line, int at) =>
        ((line[at] | 0x20) << 16) | ((line[at + 1] | 0x20) << 8) | (line[at + 2] | 0x20);

    private static bool IsValid(ref readonly Stamp stamp) =>
        stamp.Hour < 24 && stamp.Minute < 60 && stamp.Second <= 60
        && (stamp.HasDate ? stamp.Year > 0 || !stamp.IsIso : stamp.Day == 0 && stamp.Year == 0 && !stamp.IsIso)
        && (!stamp.HasDate || (stamp.Month <= 12 && stamp.Day >= 1
            && stamp.Day <= DateTime.DaysInMonth(stamp.Year is > 0 and < 9999 ? stamp.Year : 2000, stamp.Month)
            && stamp.Year < 9999));
}
