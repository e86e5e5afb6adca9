using Hikeshi.Headers;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>
/// Reads <c>Group = g, Username = u, IP = ip, </c>. A name may hold blanks, commas, equals signs, and what looks like
/// the next part: whoever chooses a user name must not be able to choose the peer's address as well.
/// </summary>
internal static class EqualsContext
{
    public static bool TryRead(ReadOnlySpan<byte> line, int start, out ContextPieces pieces)
    {
        pieces = default;
        var group = Assigned(line, ContextSyntax.Key(line, start, "Group"u8));
        var user = group > 0 ? 0 : Assigned(line, ContextSyntax.UserKey(line, start));
        var ip = FindIp(line, start);
        if (group == 0 && user == 0 && ip != start)
        {
            return false;
        }

        if (ip < 0)
        {
            return TryWithoutIp(line, group, user, ref pieces);
        }

        ReadIp(line, ip, ref pieces);
        if (ip > start && !IsDoubled(line, start, pieces.After) && FindLastIp(line, pieces.After) is > 0 and var last)
        {
            ip = last;
            ReadIp(line, ip, ref pieces);
        }

        Names(line, group, user, ip, ref pieces);
        return true;
    }

    private static void Names(ReadOnlySpan<byte> line, int group, int user, int end, ref ContextPieces pieces)
    {
        if (group > 0)
        {
            var key = FindUser(line[..end], group);
            user = key < 0 ? 0 : AfterUserKey(line, key);
            pieces.Group = ContextSyntax.Name(line, group, key < 0 ? end : key);
        }

        if (user > 0)
        {
            pieces.User = ContextSyntax.Name(line, user, end);
        }
    }

    /// <summary>Only a group, a user or both: the text begins after the first comma.</summary>
    private static bool TryWithoutIp(ReadOnlySpan<byte> line, int group, int user, ref ContextPieces pieces)
    {
        var key = group > 0 ? FindUser(line, group) : -1;
        var last = key >= 0 ? AfterUserKey(line, key) : Math.Max(group, user);
        var comma = line[last..].IndexOf(", "u8);
        if (comma < 0)
        {
            return false;
        }

        pieces.After = last + comma;
        Names(line, group, user, pieces.After, ref pieces);
        return true;
    }

    private static void ReadIp(ReadOnlySpan<byte> line, int key, ref ContextPieces pieces)
    {
        var at = Bytes.SkipBlanks(line, Assigned(line, key + 2) is > 0 and var value ? value : key + 2);
        var length = line[at..].IndexOfAny(", \t"u8);
        pieces.Ip = new Piece(at, length < 0 ? line.Length - at : length);
        pieces.After = pieces.Ip.End;
    }

    /// <summary>Some devices print the whole context twice.</summary>
    private static bool IsDoubled(ReadOnlySpan<byte> line, int start, int end) =>
        line[ContextSyntax.SkipSeparator(line, end)..].StartsWith(line[start..end]);

    /// <summary>The place after the equals sign behind a key, or 0.</summary>
    private static int Assigned(ReadOnlySpan<byte> line, int afterKey)
    {
        var at = Bytes.SkipBlanks(line, afterKey);
        return afterKey > 0 && at < line.Length && line[at] == '=' ? at + 1 : 0;
    }

    /// <summary>Where <c>Username =</c> begins; or a <c>Username</c> without a value right before the end. -1 without.</summary>
    private static int FindUser(ReadOnlySpan<byte> line, int from)
    {
        for (var at = from; line[at..].IndexOf("User"u8) is >= 0 and var found; at++)
        {
            at += found;
            if (!ContextSyntax.IsSeparator(line[at - 1]) || ContextSyntax.UserKey(line, at) is not (> 0 and var after))
            {
                continue;
            }

            if (Assigned(line, after) > 0 || Bytes.SkipBlanks(line, after) == line.Length)
            {
                return at;
            }
        }

        return -1;
    }

    private static int AfterUserKey(ReadOnlySpan<byte> line, int key)
    {
        var after = ContextSyntax.UserKey(line, key);
        return Assigned(line, after) is > 0 and var value ? value : after;
    }

    /// <summary>Where the first <c>IP =</c> begins, or -1.</summary>
    private static int FindIp(ReadOnlySpan<byte> line, int start)
    {
        for (var at = start; line[at..].IndexOf("IP"u8) is >= 0 and var found; at++)
        {
            at += found;
            if ((Assigned(line, at + 2) > 0 && (at == start || ContextSyntax.IsSeparator(line[at - 1])))
                || IsBareIp(line, start, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>713216 prints <c>Group = g, Username = u, IP 192.0.2.1, </c> without the last equals sign.</summary>
    private static bool IsBareIp(ReadOnlySpan<byte> line, int start, int at)
    {
        if (at <= start + 1 || line[at - 2] != ',' || !line[at..].StartsWith("IP "u8))
        {
            return false;
        }

        var address = Bytes.SkipBlanks(line, at + 2);
        var length = IpSyntax.Scan(line[address..]);
        return length > 0 && line[(address + length)..].StartsWith(","u8);
    }

    /// <summary>Where the last <c>, IP = address, </c> begins; 0 without one. No text of a device holds such a piece.</summary>
    private static int FindLastIp(ReadOnlySpan<byte> line, int from)
    {
        var key = ", IP = "u8;
        for (var end = line.Length; end > from && line[from..end].LastIndexOf(key) is >= 0 and var found; end = from + found)
        {
            var at = from + found + key.Length;
            var length = IpSyntax.Scan(line[at..]);
            if (length > 0 && line[(at + length)..].StartsWith(", "u8))
            {
                return from + found + 2;
            }
        }

        return 0;
    }
}
