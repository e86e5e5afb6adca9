using System.Globalization;
using System.Text;
using Hikeshi.Events;
using Hikeshi.Reporting.Rows;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Reporting;

/// <summary>Ranks what a summary counted. Ties are sorted by name, so that the same log gives the same page.</summary>
public static class ReportBuilder
{
    /// <summary>Makes the report.</summary>
    /// <param name="summary">What was counted.</param>
    /// <param name="top">The most rows of each table; 0 for all.</param>
    public static LogReport Build(LogSummary summary, int top)
    {
        top = top <= 0 ? int.MaxValue : top;
        var kinds = KindRanking.Of(summary, top);
        var terms = new TermCounts(summary);
        return new LogReport
        {
            Files = summary.Files,
            Lines = summary.Lines,
            All = Seen(summary.All),
            CutBytes = summary.CutBytes,
            Untimed = summary.Untimed,
            YearAssumed = summary.YearAssumed,
            DateAssumed = summary.DateAssumed,
            ZoneAssumed = summary.ZoneAssumed,
            Parsed = summary.Statuses[(int)EventStatus.Parsed],
            Drift = summary.Statuses[(int)EventStatus.Drift],
            Unknown = summary.Statuses[(int)EventStatus.Unknown],
            Untagged = summary.Statuses[(int)EventStatus.Untagged],
            Severities = [.. summary.Severities],
            Times = new TimeSeries(
                TimeSpan.FromTicks(summary.Times.Width),
                [.. summary.Times.Buckets.Select(b => new TimeBucket(new DateTimeOffset(b.Ticks, TimeSpan.Zero), [.. b.Counts]))]),
            Unnamed = summary.Unnamed,
            Actions = kinds.Actions,
            Watches = kinds.Watches,
            Asks = kinds.Asks,
            Ids = kinds.Ids,
            UnknownIds = kinds.UnknownIds,
            Phrases = kinds.Phrases,
            Classes = terms.Classes,
            Families = terms.Families,
            Outcomes = terms.Outcomes,
            Devices = Names(summary.Devices, top),
            DeniedSources = Names(summary.DeniedSources, top),
            Peers = Peers(summary.Peers, top),
            Wordings = Wordings(summary.Wordings, top),
        };
    }

    internal static SeenSpan Seen(Tally tally) =>
        new(tally.Count, tally.Failures, Moment(tally.First), Moment(tally.Last));

    internal static Ranking<TRow> Rank<TRow>(
        IEnumerable<TRow> sorted, int distinct, long total, int top, bool isCapped, Func<TRow, long> count)
    {
        TRow[] rows = [.. sorted.Take(top)];
        return new Ranking<TRow>(rows, distinct, isCapped, total - rows.Sum(count));
    }

    private static DateTimeOffset? Moment(long ticks) => ticks > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static Ranking<NameRow> Names(NameTable<Tally> table, int top) => Rank(
        table.Rows.Select(r => new NameRow(Encoding.UTF8.GetString(r.Key), Seen(r.Value)))
            .OrderByDescending(r => r.Seen.Count).ThenBy(r => r.Name, StringComparer.Ordinal),
        table.Rows.Count,
        table.Total,
        top,
        table.Others.Count > 0,
        r => r.Seen.Count);

    private static Ranking<PeerRow> Peers(NameTable<PeerTally> table, int top) => Rank(
        table.Rows.Select(r => new PeerRow(
                Encoding.UTF8.GetString(r.Key),
                r.Value.Group is { } group ? Encoding.UTF8.GetString(group) : null,
                r.Value.HasMoreGroups,
                Seen(r.Value)))
            .OrderByDescending(r => r.Seen.Failures).ThenByDescending(r => r.Seen.Count).ThenBy(r => r.Name, StringComparer.Ordinal),
        table.Rows.Count,
        table.Total,
        top,
        table.Others.Count > 0,
        r => r.Seen.Count);

    private static Ranking<WordingRow> Wordings(NameTable<WordingTally> table, int top) => Rank(
        table.Rows.Select(r => Wording(Encoding.UTF8.GetString(r.Key), r.Value))
            .OrderByDescending(r => r.Seen.Count).ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Shape, StringComparer.Ordinal),
        table.Rows.Count,
        table.Total,
        top,
        table.Others.Count > 0,
        r => r.Seen.Count);

    private static WordingRow Wording(string key, WordingTally tally)
    {
        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        return new WordingRow(key[..blank], key[(blank + 1)..], Seen(tally), tally.Example);
    }

    internal static string IdText(int id) => id.ToString("D6", CultureInfo.InvariantCulture);
}
