namespace Hikeshi.Framing;

/// <summary>
/// Takes out what a terminal leaves in copied text: <c>&lt;--- More ---&gt;</c>, the carriage returns, blanks and
/// backspaces that erase it, and the line breaks of wrapped lines.
/// </summary>
internal static class PasteCleaner
{
    private static ReadOnlySpan<byte> More => "<--- More --->"u8;

    /// <summary>True when a frame holds something to take out.</summary>
    public static bool IsNeeded(Frame frame) =>
        frame.IsWrapped || frame.Bytes.IndexOfAny((byte)'\r', (byte)'\b') >= 0 || frame.Bytes.StartsWith(More);

    /// <summary>Writes the clean text; returns its length, never more than the frame's.</summary>
    public static int Clean(Frame frame, Span<byte> to)
    {
        var length = 0;
        var text = frame.Bytes;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'<' when text[i..].StartsWith(More):
                    i += More.Length - 1;
                    break;
                case (byte)'\b':
                    length = Math.Max(length - 1, 0);
                    break;
                case (byte)'\r' when to[..length].IndexOfAnyExcept((byte)' ') < 0:
                    length = 0;
                    break;
                case (byte)'\r' or (byte)'\n' when frame.IsWrapped:
                    break;
                default:
                    to[length++] = text[i];
                    break;
            }
        }

        return length;
    }
}
