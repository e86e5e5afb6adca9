using Hikeshi.Values;

namespace Hikeshi.Headers.Times;

/// <summary>Reads what follows a time: <c>Z</c>, <c>+09:00</c>, <c>+0900</c>, or the name of a zone.</summary>
internal static class ZoneReader
{
    /// <summary>Returns the place after the zone; the same place when there is none.</summary>
    public static int Read(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        if (at >= line.Length)
        {
            return at;
        }

        if (line[at] is (byte)'Z' or (byte)'z')
        {
            stamp.HasOffset = true;
            return at + 1;
        }

        var sign = line[at] == ' ' ? at + 1 : at;
        if (sign < line.Length && line[sign] is (byte)'+' or (byte)'-' && Offset(line, sign, ref stamp) is > 0 and var end)
        {
            return end;
        }

        return line[at] == ' ' ? Name(line, at, ref stamp) : at;
    }

    private static int Offset(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        var end = StampReader.Number(line, at + 1, 2, out var hours);
        if (end - at != 3)
        {
            return 0;
        }

        var colon = end < line.Length && line[end] == ':' ? 1 : 0;
        var minutesEnd = StampReader.Number(line, end + colon, 2, out var minutes);
        if (minutesEnd - end - colon != 2 || hours > 14 || minutes > 59
            || (minutesEnd < line.Length && Bytes.IsWord(line[minutesEnd])))
        {
            return 0;
        }

        stamp.HasOffset = true;
        stamp.OffsetMinutes = ((hours * 60) + minutes) * (line[at] == '-' ? -1 : 1);
        return minutesEnd;
    }

    /// <summary>
    /// A zone is two to five capitals that the table knows, because a host may be called anything. Right before the
    /// tag (<c>10:25:06 XYT: %</c>) three letters that end in T are one as well: a zone, but not which.
    /// </summary>
    private static int Name(ReadOnlySpan<byte> line, int at, ref Stamp stamp)
    {
        var start = at + 1;
        var end = start;
        while (end < line.Length && line[end] is >= (byte)'A' and <= (byte)'Z')
        {
            end++;
        }

        if (end - start is < 2 or > 5 || end >= line.Length || line[end] is not ((byte)' ' or (byte)':'))
        {
            return at;
        }

        var known = ZoneNames.IsKnown(line[start..end]);
        var lastWord = line[end] == ':' && Bytes.SkipBlanks(line, end + 1) is var next
            && (next >= line.Length || line[next] == '%');
        if (!known && !(lastWord && end - start == 3 && line[end - 1] == 'T'))
        {
            return at;
        }

        stamp.Zone = new Piece(start, end - start);
        return end;
    }
}
