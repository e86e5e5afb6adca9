using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Values;

namespace Hikeshi.Matching.Contexts;

/// <summary>
/// Reads what IKE lines begin with: <c>Group = g, Username = u, IP = ip, </c>, each part optional, and its sister
/// styles <c>Group &lt;g&gt; User &lt;u&gt; IP &lt;ip&gt;</c>, <c>Group [g] User [u]</c> and <c>Group g Username u IP ip</c>. Names may hold
/// blanks, commas, quotes, equals signs: a part ends only where the next key begins.
/// </summary>
internal sealed class ContextReader(FieldDictionary fields)
{
    private readonly int _group = fields.NumberOf("vpn.group");
    private readonly int _user = fields.NumberOf("user.name");
    private readonly int _peer = fields.NumberOf("peer.ip");
    private readonly int _peerName = fields.NumberOf("peer.name");

    /// <summary>Stores the context's fields and returns where the text after it starts; the start itself without one.</summary>
    /// <param name="line">The line being read.</param>
    /// <param name="start">Where the text after the tag starts.</param>
    /// <param name="slots">Where the fields go.</param>
    public int Read(ReadOnlySpan<byte> line, int start, FieldSlots slots)
    {
        // Some pages and devices print the context twice; the second says the same.
        var after = ReadOnce(line, start, slots);
        if (after == start)
        {
            return start;
        }

        var count = slots.Count;
        var again = ReadOnce(line, after, slots);
        slots.Rewind(count);
        return again;
    }

    private int ReadOnce(ReadOnlySpan<byte> line, int start, FieldSlots slots)
    {
        var count = slots.Count;
        var at = start;
        var sure = false;
        if (Key(line, at, "Group"u8) is > 0 and var afterGroup)
        {
            var group = Value(line, afterGroup, last: false);
            if (group.Style == ContextStyle.None)
            {
                return start;
            }

            Add(slots, _group, line, group);
            at = group.After;
            sure = group.Style != ContextStyle.Bare;
        }

        var userKey = Key(line, at, "Username"u8) is > 0 and var long_ ? long_ : Key(line, at, "User"u8);
        if (userKey > 0)
        {
            var user = Value(line, userKey, last: false);
            if (user.Style != ContextStyle.None)
            {
                Add(slots, _user, line, user);
                at = user.After;
                sure |= user.Style != ContextStyle.Bare;
            }
        }

        if (Key(line, at, "IP"u8) is > 0 and var afterIp)
        {
            var ip = Value(line, afterIp, last: true);
            var address = ip.Length > 0 && IpSyntax.Scan(line.Slice(ip.Start, ip.Length)) == ip.Length;
            if (ip.Length > 0 && (address || ip.Style != ContextStyle.Bare))
            {
                slots.Add(address ? _peer : _peerName, ip.Start, ip.Length);
                at = ip.After;
                sure = true;
            }
        }

        if (!sure)
        {
            slots.Rewind(count);
            return start;
        }

        return SkipSeparator(line, at);
    }

    private static void Add(FieldSlots slots, int field, ReadOnlySpan<byte> line, ContextValue value)
    {
        var (start, length) = (value.Start, value.Length);
        if (length >= 2 && line[start] is (byte)'\'' or (byte)'"' && line[start + length - 1] == line[start])
        {
            (start, length) = (start + 1, length - 2);
        }

        if (length > 0)
        {
            slots.Add(field, start, length);
        }
    }

    /// <summary>The place after a key, or 0 when another word stands here.</summary>
    private static int Key(ReadOnlySpan<byte> line, int at, ReadOnlySpan<byte> key)
    {
        at = SkipSeparator(line, at);
        var end = at + key.Length;
        return end < line.Length && !Bytes.IsWord(line[end]) && Ascii.EqualsIgnoreCase(line[at..end], key) ? end : 0;
    }

    private static int SkipSeparator(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && (Bytes.IsBlank(line[at]) || line[at] == ','))
        {
            at++;
        }

        return at;
    }

    private static ContextValue Value(ReadOnlySpan<byte> line, int at, bool last)
    {
        at = Bytes.SkipBlanks(line, at);
        if (at >= line.Length)
        {
            return default;
        }

        switch (line[at])
        {
            case (byte)'=':
                at = Bytes.SkipBlanks(line, at + 1);
                return last ? Token(line, at, ContextStyle.Equals) : UpToNextKey(line, at, ContextStyle.Equals);
            case (byte)'<':
                return Bracketed(line, at, (byte)'>');
            case (byte)'[':
                return Bracketed(line, at, (byte)']');
            default:
                return last ? Token(line, at, ContextStyle.Bare) : UpToNextKey(line, at, ContextStyle.Bare);
        }
    }

    private static ContextValue Token(ReadOnlySpan<byte> line, int at, ContextStyle style)
    {
        var length = line[at..].IndexOfAny(", \t"u8);
        length = length < 0 ? line.Length - at : length;
        return new ContextValue(at, length, at + length, style);
    }

    /// <summary>Names may hold the bracket itself: the one before the next key counts, else the first.</summary>
    private static ContextValue Bracketed(ReadOnlySpan<byte> line, int at, byte close)
    {
        var next = NextKey(line, at + 1);
        var end = next > 0 ? line[at..next].LastIndexOf(close) : line[at..].IndexOf(close);
        return end < 0 ? default : new ContextValue(at + 1, end - 1, at + end + 1, ContextStyle.Bracket);
    }

    private static ContextValue UpToNextKey(ReadOnlySpan<byte> line, int at, ContextStyle style)
    {
        var next = NextKey(line, at - 1);
        if (next == 0)
        {
            if (style == ContextStyle.Bare)
            {
                return default;
            }

            // Only a group (or a user) and no more: the text begins after the comma.
            var comma = line[at..].IndexOf(", "u8);
            return comma < 0 ? default : new ContextValue(at, comma, at + comma, style);
        }

        var end = next;
        while (end > at && (Bytes.IsBlank(line[end - 1]) || line[end - 1] == ','))
        {
            end--;
        }

        return new ContextValue(at, end - at, next, style);
    }

    /// <summary>Where the next <c>Username</c>, <c>User</c> or <c>IP</c> begins that is followed by a value; 0 when none is.</summary>
    private static int NextKey(ReadOnlySpan<byte> line, int from)
    {
        var at = Math.Max(from, 0);
        while (true)
        {
            var blank = line[at..].IndexOfAny(" ,"u8);
            if (blank < 0)
            {
                return 0;
            }

            at += blank + 1;
            if (IsKey(line, at))
            {
                return at;
            }
        }
    }

    private static bool IsKey(ReadOnlySpan<byte> line, int at)
    {
        var rest = line[at..];
        var length = rest.StartsWith("Username"u8) ? 8 : rest.StartsWith("User"u8) ? 4 : rest.StartsWith("IP"u8) ? 2 : 0;
        if (length == 0 || length >= rest.Length)
        {
            return false;
        }

        var after = Bytes.SkipBlanks(rest, length);
        if (after >= rest.Length || Bytes.IsWord(rest[length]))
        {
            return false;
        }

        // "=", "<" or "[" show a key; a bare one must be an address, or "Username" right before "IP".
        return rest[after] is (byte)'=' or (byte)'<' or (byte)'['
            || (length == 2 && IpSyntax.Scan(rest[after..]) > 0)
            || (length == 8 && NextKey(line, at + length) > 0);
    }
}
