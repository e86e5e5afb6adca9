namespace Hikeshi.Framing;

/// <summary>
/// Takes out what a terminal leaves in copied text: <c>&lt;--- More ---&gt;</c>, the carriage returns, blanks and
/// backspaces that erase it, and the line breaks of wrapped lines. Only where a line starts: in the middle of one
/// they may be part of a hostile name, and erasing there would let it rewrite what stands before it.
/// </summary>
internal static class PasteCleaner
{
    private static ReadOnlySpan<byte> More => "<--- More --->"u8;

    /// <summary>True when a frame holds something to take out.</summary>
    public static bool IsNeeded(Frame frame) => frame.IsWrapped || PagerLength(frame.Bytes) > 0;

    /// <summary>How many bytes at a line's start are the pager's prompt and what erased it.</summary>
    public static int PagerLength(ReadOnlySpan<byte> line)
    {
        var (at, end) = (0, 0);
        while (at < line.Length)
        {
            if (line[at] is (byte)'\r' or (byte)'\b')
            {
                end = ++at;
            }
            else if (line[at] == '<' && line[at..].StartsWith(More))
            {
                at += More.Length;
                end = at;
            }
            else if (line[at] == ' ')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Writes the clean text; returns its length, never more than the frame's.</summary>
    public static int Clean(Frame frame, Span<byte> to)
    {
        var length = 0;
        var text = frame.Bytes;
        text = text[PagerLength(text)..];
        if (!frame.IsWrapped)
        {
            text.CopyTo(to);
            return text.Length;
        }

        while (!text.IsEmpty)
        {
            var feed = text.IndexOf((byte)'\n');
            var line = feed < 0 ? text : text[..feed];
            line = line.EndsWith("\r"u8) ? line[..^1] : line;
            line.CopyTo(to[length..]);
            length += line.Length;
            text = feed < 0 ? default : text[(feed + 1)..];
            text = text[PagerLength(text)..];
        }

        return length;
    }
}
