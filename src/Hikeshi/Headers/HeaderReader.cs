using System.Text;
using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>Reads everything before the text of a line. Any bytes are fine: what is not understood stays text.</summary>
internal static class HeaderReader
{
    /// <summary>Fills a header.</summary>
    /// <param name="line">The line.</param>
    /// <param name="header">Takes what is found.</param>
    /// <param name="peer">The address of a VPN 3000 line.</param>
    /// <param name="known">What lines before said; null reads each line anew.</param>
    public static void Read(ReadOnlySpan<byte> line, Header header, out Piece peer, KnownPrefixes? known = null)
    {
        header.Clear();
        peer = default;
        var start = SkipCount(line);
        var message = RelayHeaderReader.Read(line, start, header, out var fields);
        var relayed = message > 0;
        start = relayed ? message : start;
        if (relayed && ReadTagInFields(line, header, fields, start))
        {
            return;
        }

        var percent = TagReader.Find(line, start, out var tag);
        if (percent < 0)
        {
            ReadUntagged(line, start, header, out peer);
        }
        else
        {
            header.Tag = tag;
            header.HasTag = true;
            header.IdSource = IdSource.Tag;
            var text = new Piece(SkipSecondTag(line, tag), 0);
            header.Text = text with { Length = line.Length - text.Start };
            if (relayed)
            {
                ReadInnerPrefix(line, start, percent, header);
            }
            else if (known is null || !known.TryRead(line, start, percent, header))
            {
                ReadPrefix(line, start, percent, header);
                known?.Keep(line, start, percent, header);
            }
        }

        if (relayed)
        {
            TakeRelayAsDevice(header);
        }
    }

    /// <summary>The message inside a relay's header: what it says of itself goes before what the relay says.</summary>
    private static void ReadInnerPrefix(ReadOnlySpan<byte> line, int start, int end, Header header)
    {
        var (host, stamp, hasStamp, pri) = (header.RelayHost, header.RelayStamp, header.HasRelayStamp, header.Pri);
        header.HasRelayStamp = false;
        ReadPrefix(line, start, end, header);
        header.Pri = header.Pri < 0 ? pri : header.Pri;
        (header.RelayHost, header.RelayStamp, header.HasRelayStamp) = (host, stamp, hasStamp);
    }

    private static void ReadPrefix(ReadOnlySpan<byte> line, int start, int end, Header header)
    {
        // rsyslog folds whole lines: "host message repeated 2 times: [ %ASA-… ]".
        var wrapper = line[start..end].IndexOf("message repeated "u8);
        if (wrapper >= 0 && RepeatReader.After(line, start + wrapper, ref header.Repeat) > 0)
        {
            end = start + wrapper;
            var trimmed = Bytes.TrimmedEnd(line);
            if (line[trimmed - 1] == ']')
            {
                header.Text = header.Text with { Length = Math.Max(trimmed - 1 - header.Text.Start, 0) };
            }
        }

        PrefixReader.Read(line, start, end, header);
    }

    /// <summary><c>&lt;166&gt;1 time host %ASA-6-302013 - - - text</c>: the tag became APP-NAME or MSGID.</summary>
    private static bool ReadTagInFields(ReadOnlySpan<byte> line, Header header, Piece fields, int message)
    {
        if (TagReader.Find(line[..fields.End], fields.Start, out var tag) < 0)
        {
            return false;
        }

        header.Tag = tag;
        header.HasTag = true;
        header.IdSource = IdSource.Tag;
        header.Text = new Piece(message, line.Length - message);
        TakeRelayAsDevice(header);
        return true;
    }

    /// <summary>When the message inside names no time or host, the relay's are all there is.</summary>
    private static void TakeRelayAsDevice(Header header)
    {
        if (!header.HasStamp && header.HasRelayStamp)
        {
            (header.Stamp, header.HasStamp, header.TimeSource) = (header.RelayStamp, true, TimeSource.Relay);
            header.HasRelayStamp = false;
        }

        if (header.Host.IsEmpty && !header.RelayHost.IsEmpty)
        {
            (header.Host, header.HostSource) = (header.RelayHost, HostSource.Relay);
            header.RelayHost = default;
        }
    }

    /// <summary>RFC 6587 octet count before a PRI: <c>123 &lt;166&gt;…</c>.</summary>
    private static int SkipCount(ReadOnlySpan<byte> line)
    {
        var end = StampReader.Number(line, 0, 7, out _);
        return end > 0 && end + 1 < line.Length && line[end] == ' ' && line[end + 1] == '<' ? end + 1 : 0;
    }

    /// <summary><c>%FTD-6-113005: %ASA-6-113005: text</c>: the outer tag counts.</summary>
    private static int SkipSecondTag(ReadOnlySpan<byte> line, Tag tag)
    {
        var at = Bytes.SkipBlanks(line, tag.End);
        return at < line.Length && line[at] == '%' && TagReader.Find(line[..Math.Min(line.Length, at + 40)], at, out var second) == at
            && second.Id == tag.Id
            ? second.End
            : tag.End;
    }

    private static void ReadUntagged(ReadOnlySpan<byte> line, int start, Header header, out Piece peer)
    {
        if (ConcentratorReader.TryRead(line, header, out peer))
        {
            return;
        }

        var at = Bytes.SkipBlanks(line, start);
        var pri = PriReader.Read(line, at, out var value);
        if (pri > 0)
        {
            header.Pri = value < 0 ? header.Pri : value;
            at = Bytes.SkipBlanks(line, at + pri);
        }

        while (at < line.Length && line[at] == ':')
        {
            at = Bytes.SkipBlanks(line, at + 1);
        }

        Stamp stamp = default;
        var length = StampReader.Read(line, at, ref stamp);
        if (length > 0)
        {
            (header.Stamp, header.HasStamp, header.TimeSource) = (stamp, true, TimeSource.Device);
            at = SkipColon(line, at + length);
        }

        var console = AfterConsoleMark(line, at);
        header.IsConsole = console > 0;
        at = console > 0 ? console : at;
        header.Text = RepeatReader.Unwrap(line, new Piece(at, line.Length - at), ref header.Repeat);
        header.TextAfterHost = header.IsConsole || !(header.HasStamp || pri > 0) ? -1 : AfterHost(line, at, header);
    }

    /// <summary>The place after <c>[IKEv1]: </c>, <c>[IKEv1 DEBUG]</c>, <c>[IKEv1]</c>; 0 without it.</summary>
    private static int AfterConsoleMark(ReadOnlySpan<byte> line, int at)
    {
        var mark = "[IKEv1"u8;
        if (line.Length - at < mark.Length || !Ascii.EqualsIgnoreCase(line.Slice(at, mark.Length), mark))
        {
            return 0;
        }

        var close = line[at..].IndexOf((byte)']');
        return close is < 0 or > 20 ? 0 : SkipColon(line, at + close + 1);
    }

    /// <summary>Notes the word before a colon or blank as a possible host; the wording decides whether it is one.</summary>
    private static int AfterHost(ReadOnlySpan<byte> line, int at, Header header)
    {
        var length = line[at..].IndexOf((byte)' ');
        if (length <= 0)
        {
            return -1;
        }

        header.PossibleHost = new Piece(at, line[at + length - 1] == ':' ? length - 1 : length);
        return SkipColon(line, at + length);
    }

    private static int SkipColon(ReadOnlySpan<byte> line, int at)
    {
        at = Bytes.SkipBlanks(line, at);
        return at < line.Length && line[at] == ':' ? Bytes.SkipBlanks(line, at + 1) : at;
    }
}
