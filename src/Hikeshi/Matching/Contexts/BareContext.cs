using Hikeshi.Headers;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>
/// Reads <c>Group g Username u IP ip </c>. Without signs around the names only one word each and a real address tell
/// it from a sentence such as "Group policy not found".
/// </summary>
internal static class BareContext
{
    public static bool TryRead(ReadOnlySpan<byte> line, int start, out ContextPieces pieces)
    {
        pieces = default;
        var at = ContextSyntax.Key(line, start, "Group"u8);
        if (at == 0)
        {
            return false;
        }

        pieces.Group = Word(line, at);
        at = ContextSyntax.SkipSeparator(line, pieces.Group.End);
        if (ContextSyntax.UserKey(line, at) is > 0 and var user)
        {
            // "Username  IP 192.0.2.1": a user without a name.
            pieces.User = Word(line, user);
            var isIp = ContextSyntax.Key(line, pieces.User.Start, "IP"u8) > 0 && Address(line, pieces.User.End).Length > 0;
            at = isIp ? pieces.User.Start : ContextSyntax.SkipSeparator(line, pieces.User.End);
            pieces.User = isIp ? default : pieces.User;
        }

        var ip = ContextSyntax.Key(line, at, "IP"u8);
        pieces.Ip = ip > 0 ? Address(line, ip) : default;
        pieces.After = pieces.Ip.End;
        return !pieces.Ip.IsEmpty;
    }

    private static Piece Word(ReadOnlySpan<byte> line, int at)
    {
        at = Bytes.SkipBlanks(line, at);
        var length = line[at..].IndexOfAny(", \t"u8);
        return new Piece(at, length < 0 ? line.Length - at : length);
    }

    private static Piece Address(ReadOnlySpan<byte> line, int at)
    {
        at = Bytes.SkipBlanks(line, at);
        return new Piece(at, IpSyntax.Scan(line[at..]));
    }
}
