using Hikeshi.Catalog;
using Hikeshi.Reporting.Rows;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Reporting;

/// <summary>Tables made of the kinds of messages: what asks for action, IDs, unknown IDs, phrases.</summary>
internal sealed record KindRanking(
    int Actions, int Watches, Ranking<ActionRow> Asks, Ranking<MessageRow> Ids, Ranking<MessageRow> UnknownIds, Ranking<MessageRow> Phrases)
{
    /// <summary>From this urgency on something has to be done; below it, to be watched (actions.toml).</summary>
    public const int LeastActionUrgency = 3;

    public static KindRanking Of(LogSummary summary, int top)
    {
        var kinds = summary.Kinds.Rows.Select(k => Row(k.Key.Id, k.Value, k.Value.Phrase)).ToList();
        var asks = Asking(kinds, summary.Catalog);
        var isCapped = summary.Kinds.Others.Count > 0;
        var ids = RollUp(summary, k => k.Key.Id > 0, k => k.Key.Id.ToString("D6", null), withPhrase: false);
        var unknown = ids.Where(r => r.Entry is null).ToList();
        var phrases = RollUp(summary, k => k.Key.Phrase is not null, k => k.Key.Phrase!, withPhrase: true);
        return new KindRanking(
            asks.Count(a => a.Action.Urgency >= LeastActionUrgency),
            asks.Count(a => a.Action.Urgency < LeastActionUrgency),
            ReportBuilder.Rank(asks, asks.Count, asks.Sum(a => a.Message.Seen.Count), top, isCapped: false, a => a.Message.Seen.Count),
            Rank(ids, summary.Kinds.Total, top, isCapped),
            Rank(unknown, summary.Statuses[(int)Events.EventStatus.Unknown], top, isCapped),
            Rank(phrases, phrases.Sum(p => p.Seen.Count), top, isCapped: false));
    }

    private static List<ActionRow> Asking(List<MessageRow> kinds, MessageCatalog catalog)
    {
        var actions = catalog.Actions.ToDictionary(a => a.Name, StringComparer.Ordinal);
        return [.. kinds
            .Where(k => k.Best is { } entry && actions.TryGetValue(entry.Action, out var action) && action.Urgency > 0)
            .Select(k => new ActionRow(k, actions[k.Best!.Action]))
            .OrderByDescending(a => a.Action.Urgency)
            .ThenByDescending(a => a.Message.Best!.Outcome == "failure")
            .ThenBy(a => a.Message.Severity < 0 ? int.MaxValue : a.Message.Severity)
            .ThenByDescending(a => a.Message.Seen.Count)
            .ThenBy(a => a.Message.Id, StringComparer.Ordinal)
            .ThenBy(a => a.Message.Phrase?.Key, StringComparer.Ordinal)];
    }

    /// <summary>Adds kinds up that share a key. The example is that of the most frequent kind.</summary>
    private static List<MessageRow> RollUp(
        LogSummary summary, Func<KeyValuePair<KindKey, KindTally>, bool> isMeant, Func<KeyValuePair<KindKey, KindTally>, string> key, bool withPhrase)
    {
        var sums = new Dictionary<string, (int Id, KindTally Sum)>(StringComparer.Ordinal);
        foreach (var kind in summary.Kinds.Rows.Where(isMeant).OrderByDescending(k => k.Value.Count).ThenBy(k => k.Key.Id)
            .ThenBy(k => k.Key.Phrase, StringComparer.Ordinal))
        {
            if (!sums.TryGetValue(key(kind), out var sum))
            {
                sums[key(kind)] = sum = (kind.Key.Id, new KindTally());
            }

            sum.Sum.Merge(kind.Value);
        }

        return [.. sums.Values.Select(s => Row(s.Id, s.Sum, withPhrase ? s.Sum.Phrase : null))
            .OrderByDescending(r => r.Seen.Count)
            .ThenBy(r => r.Id, StringComparer.Ordinal)
            .ThenBy(r => r.Phrase?.Key, StringComparer.Ordinal)];
    }

    private static Ranking<MessageRow> Rank(List<MessageRow> rows, long total, int top, bool isCapped) =>
        ReportBuilder.Rank(rows, rows.Count, total, top, isCapped, r => r.Seen.Count);

    private static MessageRow Row(int id, KindTally tally, CatalogEntry? phrase) => new(
        ReportBuilder.IdText(id),
        tally.Entry,
        phrase,
        tally.Severity < 8 ? tally.Severity : -1,
        tally.IsLowerBound,
        ReportBuilder.Seen(tally),
        tally.Example);
}
