using System.Globalization;

namespace Hikeshi.Simulating;

/// <summary>Puts the header before the text, as devices do.</summary>
internal static class HeaderWriter
{
    /// <summary>local4, the facility of devices that nobody configured otherwise.</summary>
    private const int Facility = 20;

    public static string Line(HeaderStyle style, DateTimeOffset time, string device, Utterance said)
    {
        var tag = $"-{said.Severity}-{said.Id}: {said.Text}";
        var pri = (Facility * 8) + said.Severity;
        return style switch
        {
            HeaderStyle.Bare => $"%ASA{tag}",
            HeaderStyle.Asa => $"<{pri}>{Stamp(time, "MMM dd yyyy HH:mm:ss")} {device} : %ASA{tag}",
            HeaderStyle.Rfc3164 => $"<{pri}>{Stamp(time, "MMM ")}{time.Day,2}{Stamp(time, " HH:mm:ss")} {device} %ASA{tag}",
            HeaderStyle.Rfc5424 => $"<{pri}>{Stamp(time, "yyyy-MM-dd'T'HH:mm:ss'Z'")} {device} : %FTD{tag}",
            _ => $"<{pri}>{Stamp(time, "MMM dd yyyy HH:mm:ss")} {device} : %FTD{tag}",
        };
    }

    private static string Stamp(DateTimeOffset time, string form) =>
        time.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
}
