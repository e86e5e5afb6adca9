using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Events.Json;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Json;

/// <summary>Writes a report as JSON, version 1: the contract of docs/en/analyze.md.</summary>
public static class ReportJsonWriter
{
    /// <summary>What is handed on at once, about: a report of many incidents is never in memory as a whole.</summary>
    private const int Piece = 64 * 1024;

    /// <summary>One object and a line feed.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="diagnosis">The incidents and sessions.</param>
    /// <param name="language">The language of titles and advice.</param>
    /// <param name="taker">Takes the next bytes; they are lent.</param>
    public static void Write(LogReport report, Diagnosis diagnosis, Language language, Action<ReadOnlySpan<byte>> taker)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(diagnosis);
        ArgumentNullException.ThrowIfNull(taker);
        var to = new JsonBuffer(2 * Piece);
        to.Raw("{\"v\":1,\"summary\":{"u8);
        var rows = new RowJson(to, language);
        Totals(to, rows, report);
        Counts(to, rows, report);
        OverTime(to, rows, report.Times);
        rows.Table("actions", report.Asks, rows.Action);
        rows.Table("devices", report.Devices, rows.Device);
        rows.Table("ids", report.Ids, rows.Message);
        rows.Table("unknown_ids", report.UnknownIds, rows.Unknown);
        rows.Table("phrases", report.Phrases, rows.Phrase);
        rows.Table("peers", report.Peers, rows.Peer);
        rows.Table("denied_sources", report.DeniedSources, rows.Source);
        rows.Table("drift", report.Wordings, rows.Wording);

        to.Raw((byte)'}');
        DiagnosisJson.Write(
            bytes =>
            {
                to.Raw(bytes);
                if (to.Length >= Piece)
                {
                    taker(to.Written);
                    to.Clear();
                }
            },
            diagnosis);
        to.Raw("}\n"u8);
        taker(to.Written);
    }

    private static void Totals(JsonBuffer to, RowJson rows, LogReport report)
    {
        rows.Number("files", report.Files, first: true);
        rows.Number("lines", report.Lines);
        rows.Number("messages", report.All.Count);
        rows.Number("repeats", report.Repeats);
        rows.Number("cut_bytes", report.CutBytes);
        rows.Span(report.All);
        rows.Number("untimed", report.Untimed);
        to.Raw(",\"assumed\":{"u8);
        rows.Number("year", report.YearAssumed, first: true);
        rows.Number("date", report.DateAssumed);
        rows.Number("zone", report.ZoneAssumed);
        to.Raw((byte)'}');
        rows.Number("actions_needed", report.Actions);
        rows.Number("worth_watching", report.Watches);
    }

    private static void Counts(JsonBuffer to, RowJson rows, LogReport report)
    {
        to.Raw(",\"status\":{"u8);
        rows.Number("parsed", report.Parsed, first: true);
        rows.Number("drift", report.Drift);
        rows.Number("unknown", report.Unknown);
        rows.Number("untagged", report.Untagged);
        to.Raw((byte)'}');
        rows.Key("severity");
        rows.Severities(report.Severities, least: 0);
        Terms(to, rows, "classes", report.Classes);
        Terms(to, rows, "families", report.Families);
        Terms(to, rows, "outcomes", report.Outcomes);
        rows.Number("unnamed", report.Unnamed);
    }

    /// <summary>Left out when no line has a time, as are buckets without messages.</summary>
    private static void OverTime(JsonBuffer to, RowJson rows, TimeSeries times)
    {
        if (times.Buckets.Count > 0)
        {
            rows.Key("over_time");
            to.Raw((byte)'{');
            rows.Number("bucket_seconds", (long)times.Width.TotalSeconds, first: true);
            rows.Key("buckets");
            rows.List(times.Buckets, rows.Bucket);
            to.Raw((byte)'}');
        }
    }

    private static void Terms(JsonBuffer to, RowJson rows, string key, IReadOnlyList<TermRow> terms)
    {
        rows.Key(key);
        rows.List(terms, rows.Term);
    }
}
