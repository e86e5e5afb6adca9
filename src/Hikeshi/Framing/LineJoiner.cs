using Hikeshi.Values;

namespace Hikeshi.Framing;

/// <summary>
/// Decides whether a line goes on in the next one: the three lines of 713906 "Transmitting Proxy Id:", a line feed
/// inside brackets as 733100 prints it, and lines that were copied from a terminal of 80 columns.
/// </summary>
internal static class LineJoiner
{
    private const int Columns = 80;
    private const int MostJoinedBytes = 4096;

    /// <summary>A cheap look at a line's end: false for all but a few lines.</summary>
    public static bool MayContinue(ReadOnlySpan<byte> frame, int lastLineLength) =>
        !frame.IsEmpty && frame.Length <= MostJoinedBytes
        && (lastLineLength == Columns || IsProxyList(frame) || HasOpenBracket(frame));

    /// <summary>How the next line belongs to a frame that may continue.</summary>
    public static LineJoin Join(ReadOnlySpan<byte> frame, int lastLineLength, ReadOnlySpan<byte> next)
    {
        var text = next[Bytes.SkipBlanks(next, 0)..];
        if (text.IsEmpty || StartsRecord(next))
        {
            return LineJoin.None;
        }

        if (IsProxyList(frame))
        {
            return text.StartsWith("Local "u8) || text.StartsWith("Remote "u8) ? LineJoin.Continues : LineJoin.None;
        }

        if (lastLineLength == Columns && HasTag(frame))
        {
            return LineJoin.Wrapped;
        }

        return HasOpenBracket(frame) && HasTag(frame) && text.Contains((byte)']') ? LineJoin.Continues : LineJoin.None;
    }

    /// <summary>The list has two lines after its head; each ends with a port.</summary>
    private static bool IsProxyList(ReadOnlySpan<byte> frame)
    {
        var last = frame[Bytes.TrimmedEnd(frame) - 1 is var end and >= 0 ? end : 0];
        if (last != ':' && !Bytes.IsDigit(last))
        {
            return false;
        }

        var head = frame.LastIndexOf("Transmitting Proxy Id:"u8);
        return head >= 0 && frame[head..].IndexOf("Remote "u8) < 0;
    }

    private static bool HasOpenBracket(ReadOnlySpan<byte> frame)
    {
        var open = frame.LastIndexOf((byte)'[');
        return open >= 0 && !frame[open..].Contains((byte)']');
    }

    private static bool StartsRecord(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)'<' or (byte)'%' or (byte)'[' || HasTag(line))
        {
            return true;
        }

        // "Aug 18 …", "2026-08-18T…", "Group = …", "IP = …"
        var isTime = line.Length > 15 && line[..16].Contains((byte)':') && line[..8].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        return isTime || line.StartsWith("Group = "u8) || line.StartsWith("IP = "u8);
    }

    private static bool HasTag(ReadOnlySpan<byte> line)
    {
        var percent = line.IndexOf((byte)'%');
        return percent >= 0 && line.Length - percent > 12
            && line.Slice(percent + 1, Math.Min(14, line.Length - percent - 1)).Contains((byte)'-');
    }
}
