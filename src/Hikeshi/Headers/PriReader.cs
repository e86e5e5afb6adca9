using Hikeshi.Values;

namespace Hikeshi.Headers;

/// <summary>Reads <c>&lt;166&gt;</c> (RFC 5424, section 6.2.1) and the words relays print in its place.</summary>
internal static class PriReader
{
    private const int Most = 191;

    private static readonly string[] Facilities =
    [
        "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp", "ntp",
        "audit", "alert", "clock", "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7",
    ];

    private static readonly byte[][] Utf8Facilities = [.. Facilities.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>The length of a PRI at a place, or 0. A broken one (<c>&lt;14.2&gt;</c>) is skipped without a value.</summary>
    public static int Read(ReadOnlySpan<byte> line, int at, out int pri)
    {
        pri = -1;
        var start = at;
        if (at >= line.Length || line[at] != '<')
        {
            return 0;
        }

        var value = 0;
        for (at++; at < line.Length && at - start <= 5; at++)
        {
            if (line[at] == '>')
            {
                pri = value is >= 0 and <= Most && at - start > 1 ? value : -1;
                return at - start > 1 ? at - start + 1 : 0;
            }

            if (!Bytes.IsDigit(line[at]) && line[at] != '.')
            {
                return 0;
            }

            value = line[at] == '.' || value < 0 ? -1 : (value * 10) + line[at] - '0';
        }

        return 0;
    }

    /// <summary>The name of a facility, as in <c>local4</c> for 20.</summary>
    public static ReadOnlySpan<byte> NameOf(int facility) => Utf8Facilities[facility];

    /// <summary>The facility of a word such as <c>LOCAL4.WARNING</c>, or -1.</summary>
    public static int FacilityOf(ReadOnlySpan<byte> word)
    {
        var dot = word.IndexOf((byte)'.');
        if (dot is < 3 or > 8 || word.Length - dot > 10)
        {
            return -1;
        }

        for (var i = 0; i < Facilities.Length; i++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(word[..dot], Facilities[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
