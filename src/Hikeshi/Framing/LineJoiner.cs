using Hikeshi.Values;

namespace Hikeshi.Framing;

/// <summary>
/// Decides whether a line goes on in the next one: the three lines of 713906 "Transmitting Proxy Id:", a line feed
/// inside brackets as 733100 prints it, and lines that were copied from a terminal of 80 columns.
/// </summary>
/// <param name="records">Tells records apart. Asked only of the few lines that may continue.</param>
internal sealed class LineJoiner(IRecordSyntax records)
{
    private const int Columns = 80;
    private const int MostJoinedBytes = 4096;

    /// <summary>A cheap look at a line's end: false for all but a few lines.</summary>
    public static bool MayContinue(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> lastLine) =>
        !frame.IsEmpty && frame.Length <= MostJoinedBytes
        && (FillsTerminal(lastLine) || IsProxyList(frame) || HasOpenBracket(frame));

    /// <summary>How the next line belongs to a frame that may continue.</summary>
    public LineJoin Join(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> lastLine, ReadOnlySpan<byte> next)
    {
        next = next[PasteCleaner.PagerLength(next)..];
        var text = next[Bytes.SkipBlanks(next, 0)..];
        if (text.IsEmpty || records.Begins(text))
        {
            return LineJoin.None;
        }

        if (IsProxyList(frame))
        {
            return text.StartsWith("Local "u8) || text.StartsWith("Remote "u8) ? LineJoin.Continues : LineJoin.None;
        }

        if (FillsTerminal(lastLine) && records.HoldsMessage(frame))
        {
            return LineJoin.Wrapped;
        }

        return HasOpenBracket(frame) && records.HoldsMessage(frame) && text.Contains((byte)']') ? LineJoin.Continues : LineJoin.None;
    }

    private static bool FillsTerminal(ReadOnlySpan<byte> line) =>
        line.Length >= Columns && line.Length - PasteCleaner.PagerLength(line) == Columns;

    /// <summary>The list has two lines after its head, local and remote in either order; each ends with a port.</summary>
    private static bool IsProxyList(ReadOnlySpan<byte> frame)
    {
        // Most lines end in a digit: those can only be in the list when they were joined already.
        var last = frame[Bytes.TrimmedEnd(frame) - 1 is var end and >= 0 ? end : 0];
        if (last != ':' && !(Bytes.IsDigit(last) && frame.Contains((byte)'\n')))
        {
            return false;
        }

        var head = frame.LastIndexOf("Transmitting Proxy Id:"u8);
        return head >= 0 && !(frame[head..].IndexOf("Local "u8) >= 0 && frame[head..].IndexOf("Remote "u8) >= 0);
    }

    private static bool HasOpenBracket(ReadOnlySpan<byte> frame)
    {
        var open = frame.LastIndexOf((byte)'[');
        return open >= 0 && !frame[open..].Contains((byte)']');
    }
}
