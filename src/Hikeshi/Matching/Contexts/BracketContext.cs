using Hikeshi.Headers;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>
/// Reads <c>Group &lt;g&gt; User &lt;u&gt; IP &lt;ip&gt; </c> and <c>Group [g] User [u] </c>. A name may hold the bracket itself: the one
/// before the next key closes it, else the first.
/// </summary>
internal static class BracketContext
{
    public static bool TryRead(ReadOnlySpan<byte> line, int start, out ContextPieces pieces)
    {
        pieces = default;
        var at = Open(line, ContextSyntax.Key(line, start, "Group"u8));
        if (at == 0)
        {
            return false;
        }

        var (open, close) = (line[at], line[at] == '<' ? (byte)'>' : (byte)']');
        var end = Close(line, at, open, close, last: false);
        if (end < 0)
        {
            return false;
        }

        pieces.Group = new Piece(at + 1, end - at - 1);
        pieces.After = end + 1;
        at = Open(line, ContextSyntax.UserKey(line, ContextSyntax.SkipSeparator(line, pieces.After)));
        if (at > 0 && line[at] == open && Close(line, at, open, close, last: true) is > 0 and var userEnd)
        {
            pieces.User = new Piece(at + 1, userEnd - at - 1);
            pieces.After = userEnd + 1;
        }

        at = Open(line, ContextSyntax.Key(line, ContextSyntax.SkipSeparator(line, pieces.After), "IP"u8));
        if (at > 0 && line[at] == open && line[at..].IndexOf(close) is > 0 and var length)
        {
            pieces.Ip = new Piece(at + 1, length - 1);
            pieces.After = at + length + 1;
        }

        return true;
    }

    /// <summary>Where the bracket behind a key is, or 0.</summary>
    private static int Open(ReadOnlySpan<byte> line, int afterKey)
    {
        var at = Bytes.SkipBlanks(line, afterKey);
        return afterKey > 0 && at < line.Length && line[at] is (byte)'<' or (byte)'[' ? at : 0;
    }

    /// <summary>
    /// The place of the bracket that closes a name, or -1. Before the address the last one that can be it counts:
    /// a name must not bring its own address.
    /// </summary>
    private static int Close(ReadOnlySpan<byte> line, int from, byte open, byte close, bool last)
    {
        var (first, chosen) = (-1, -1);
        for (var at = from; line[at..].IndexOf(close) is >= 0 and var found; at++)
        {
            at += found;
            first = first < 0 ? at : first;
            var next = ContextSyntax.SkipSeparator(line, at + 1);
            var key = ContextSyntax.Key(line, next, "IP"u8);
            key = key > 0 || last ? key : ContextSyntax.UserKey(line, next);
            if (Open(line, key) is > 0 and var bracket && line[bracket] == open)
            {
                chosen = at;
                if (!last)
                {
                    break;
                }
            }
        }

        return chosen < 0 ? first : chosen;
    }
}
