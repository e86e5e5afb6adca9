using Hikeshi.Headers.Times;
using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>
/// Reads the full header of RFC 5424, section 6: devices never print one, relays do. The message inside may have a
/// header of its own.
/// </summary>
internal static class RelayHeaderReader
{
    /// <summary>Returns where the message begins, or 0 when this is no such header.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the PRI begins.</param>
    /// <param name="header">Takes PRI, the relay's time and host.</param>
    /// <param name="fields">Where APP-NAME, PROCID and MSGID stand: some relays put the device's tag there.</param>
    public static int Read(ReadOnlySpan<byte> line, int at, Header header, out Piece fields)
    {
        fields = default;
        var pri = PriReader.Read(line, at, out var value);
        at += pri;
        if (pri == 0 || at + 2 >= line.Length || !Bytes.IsDigit(line[at]) || line[at + 1] != ' ')
        {
            return 0;
        }

        at += 2;
        Stamp stamp = default;
        var length = line[at] == '-' ? 1 : StampReader.Read(line, at, ref stamp);
        if (length == 0 || (line[at] != '-' && !stamp.IsIso))
        {
            return 0;
        }

        var host = Token(line, at + length);
        var application = Token(line, host.End);
        var process = Token(line, application.End);
        var message = Token(line, process.End);
        var data = StructuredData(line, message.End);
        if (data == 0)
        {
            return 0;
        }

        header.Pri = value;
        header.HasRelayStamp = line[at] != '-';
        header.RelayStamp = stamp;
        header.RelayHost = line[host.Start] == '-' && host.Length == 1 ? default : host;
        fields = new Piece(application.Start, message.End - application.Start);
        at = Bytes.SkipBlanks(line, data);
        return line[at..].StartsWith("\uFEFF"u8) ? at + 3 : at;
    }

    private static Piece Token(ReadOnlySpan<byte> line, int at)
    {
        if (at >= line.Length || line[at] != ' ')
        {
            return new Piece(Math.Min(at, line.Length - 1), 0);
        }

        var length = line[(at + 1)..].IndexOf((byte)' ');
        return new Piece(at + 1, length < 0 ? line.Length - at - 1 : length);
    }

    /// <summary>The place after <c>-</c> or <c>[id name="value"]…</c>; 0 when neither stands there.</summary>
    private static int StructuredData(ReadOnlySpan<byte> line, int at)
    {
        if (at + 1 >= line.Length || line[at] != ' ')
        {
            return 0;
        }

        at++;
        if (line[at] == '-')
        {
            return at + 1;
        }

        if (line[at] != '[')
        {
            return 0;
        }

        while (at < line.Length && line[at] == '[')
        {
            var quoted = false;
            for (; at < line.Length && (quoted || line[at] != ']'); at++)
            {
                if (line[at] == '\\')
                {
                    at++;
                }
                else if (line[at] == '"')
                {
                    quoted = !quoted;
                }
            }

            if (at++ >= line.Length)
            {
                // Never closed: better no such header than a message lost in it.
                return 0;
            }
        }

        return at;
    }
}
