using System.Globalization;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Reporting.Html;

/// <summary>The VPN sessions that ended, the latest of them.</summary>
internal static class SessionTable
{
    public static void Write(Page page, IReadOnlyList<Session> sessions, int most)
    {
        var table = new TableHtml(
            page,
            TableTexts.User, TableTexts.Group, TableTexts.Peer, TableTexts.Type, TableTexts.Ended, TableTexts.Duration,
            TableTexts.BytesIn, TableTexts.BytesOut, TableTexts.Reason, TableTexts.Device);
        table.Write(HtmlTexts.Sessions, [.. sessions.TakeLast(most).Reverse().Select(s => Row(s))], isNamed: true);
        if (sessions.Count > most)
        {
            page.Html.Element("p", page.Words.Fill(HtmlTexts.MoreSessions, PageWords.Number(sessions.Count - most)));
        }
    }

    private static Cell[] Row(Session session) =>
    [
        Cell.Log(session.User), Cell.Log(session.Group), Cell.Log(session.Peer), Cell.Log(session.Type), Cell.Time(session.End),
        Cell.Number(Lasted(session.DurationMilliseconds)), Cell.Number(Bytes(session.BytesIn)), Cell.Number(Bytes(session.BytesOut)),
        Cell.Log(session.Reason), Cell.Log(session.Device),
    ];

    private static string Bytes(long bytes) => bytes < 0 ? "" : PageWords.Number(bytes);

    /// <summary>As devices write it: 1d 02:03:04.</summary>
    private static string Lasted(long milliseconds)
    {
        if (milliseconds is < 0 or > long.MaxValue / TimeSpan.TicksPerMillisecond)
        {
            return "";
        }

        var time = TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        return (time.Days > 0 ? $"{time.Days}d " : "") + time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }
}
