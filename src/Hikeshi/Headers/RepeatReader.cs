using System.Text;
using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>Reads the wrapper <c>message repeated 2 times: [ … ]</c> that syslog daemons fold equal lines into.</summary>
internal static class RepeatReader
{
    /// <summary>The text inside the wrapper and N; the text as it is when there is no wrapper.</summary>
    public static Piece Unwrap(ReadOnlySpan<byte> line, Piece text, ref int repeat)
    {
        var start = Bytes.SkipBlanks(line, text.Start);
        var inner = After(line[..text.End], start, ref repeat);
        if (inner == 0)
        {
            return text;
        }

        var end = text.Start + Bytes.TrimmedEnd(text.Of(line));
        if (end > inner && line[end - 1] == ']')
        {
            end--;
        }

        return new Piece(inner, Math.Max(end - inner, 0));
    }

    /// <summary>The place after <c>message repeated N times: [</c>, or 0.</summary>
    public static int After(ReadOnlySpan<byte> line, int at, ref int repeat)
    {
        var words = "message repeated "u8;
        if (line.Length - at < words.Length || (line[at] | 0x20) != words[0] || !Ascii.EqualsIgnoreCase(line.Slice(at, words.Length), words))
        {
            return 0;
        }

        at = StampReader.Number(line, at + words.Length, 9, out var count);
        var times = " times: ["u8;
        if (at == 0 || !line[at..].StartsWith(times))
        {
            return 0;
        }

        repeat = count;
        return at + times.Length;
    }
}
