using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;
using Hikeshi.Querying.Values;
using Hikeshi.Web.Asking;

namespace Hikeshi.Server.Reports;

/// <summary>
/// Which lines of the device tell of an incident: all from ten minutes before it to ten minutes after it, or, where that is
/// more than a report takes, those nearest to its evidence.
/// </summary>
internal sealed class ReportLines(IEventStore events, MessageCatalog catalog, CancellationToken cancel)
{
    /// <summary>So many lines a report takes.</summary>
    public const int Most = 20_000;

    private static readonly TimeSpan Around = TimeSpan.FromMinutes(10);

    /// <summary>How near to the evidence, the widest first.</summary>
    private static readonly IReadOnlyList<TimeSpan> Nearer = [.. ((int[])[600, 300, 120, 60, 30, 10, 3, 1]).Select(s => TimeSpan.FromSeconds(s))];

    /// <summary>Which lines, and how many there are in the whole time.</summary>
    public async Task<(Query Query, long All)> ChooseAsync(StoredIncident incident)
    {
        var (first, last) = (incident.Record.FirstTicks, incident.Record.LastTicks);
        if (last == 0)
        {
            var device = Of(incident, []);
            return (device, await events.CountAsync(device, cancel));
        }

        var whole = Of(incident, [(Math.Max(0, first - Around.Ticks), last + Around.Ticks)]);
        var all = await events.CountAsync(whole, cancel);
        if (all <= Most)
        {
            return (whole, all);
        }

        // Lines that no longer count as evidence do not say where the incident began and ended: it does.
        List<long> moments = [.. IncidentView.Of(incident).Lines.Select(l => l.Ticks).Append(first).Append(last).Where(t => t > 0)];
        foreach (var near in Nearer)
        {
            var query = Of(incident, ReportSpans.Around(moments, near));
            if (await events.CountAsync(query, cancel) <= Most)
            {
                return (query, all);
            }
        }

        return (Of(incident, await SecondsAsync(Of(incident, ReportSpans.Around(moments, TimeSpan.Zero)))), all);
    }

    /// <summary>The seconds of evidence whose lines fit.</summary>
    private async Task<IReadOnlyList<(long From, long To)>> SecondsAsync(Query query)
    {
        var buckets = await events.HistogramAsync(query, TimeSpan.FromSeconds(1), cancel);
        var seconds = buckets.Where(b => b.Start is not null).GroupBy(b => b.Start!.Value.Ticks).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(b => b.Count)));
        return ReportSpans.Around(ReportSpans.Fitting([.. seconds], Most), TimeSpan.Zero);
    }

    private Query Of(StoredIncident incident, IReadOnlyList<(long From, long To)> spans)
    {
        var names = new QueryOptions(catalog).Names;
        names.TryFind("device", out var device);
        names.TryFind("time", out var time);
        Query only = new TextTest(device!.Fields[0], TextPattern.Exact(incident.Record.Device));
        return spans.Count == 0 ? only : QueryForm.And(only, QueryForm.Or(spans.Select(s => new TimeTest(time!.Fields[0], s.From, s.To))));
    }
}
