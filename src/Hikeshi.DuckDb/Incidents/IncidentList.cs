using Hikeshi.Diagnosing.Incidents;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>Which incidents a search means and how they are sorted, as SQL over <c>incidents i</c>.</summary>
internal static class IncidentList
{
    /// <summary>A line that came after a person resolved an incident opens it again.</summary>
    private const string ResolvedByPerson = """
        EXISTS (FROM decisions d WHERE d.incident = i.id AND d.kind = 'Resolve' AND (i.last IS NULL OR i.last <= d.decided)
            AND NOT EXISTS (FROM decisions e WHERE e.incident = i.id AND e.number > d.number AND e.kind = 'Reopen'))
        """;

    private const string State = $"CASE WHEN {ResolvedByPerson} THEN 'resolved' ELSE i.state END";

    private const string Acknowledged = """
        coalesce((SELECT arg_max(d.kind, d.number) FROM decisions d
            WHERE d.incident = i.id AND d.kind IN ('Acknowledge', 'Unacknowledge')) = 'Acknowledge', FALSE)
        """;

    private static readonly ListPage Newest = new(ListPage.NoRank, "i.last", "i.id");

    /// <summary>What is open comes before what is not, then the worst; a severity that nobody knows comes last.</summary>
    private static readonly ListPage Worst = Newest with { Rank = $"CASE WHEN {State} = 'open' THEN 10 ELSE 0 END + {Badness()}" };

    public static ListPage Sorted(IncidentOrder order) => order == IncidentOrder.Worst ? Worst : Newest;

    public static Conditions Meant(IncidentSearch search)
    {
        var where = new Conditions();
        where.Add("i.kind = ?", search.Kind);
        where.Add("i.device = ?", search.Device);
        where.Add("contains(i.json, ?)", search.Subject is { } subject ? $"\"subject\":{subject}" : null);
        where.Add("i.last >= ?", Moments.Maybe(search.SinceTicks));
        where.Add($"{State} = ?", search.State);
        where.Add($"{Acknowledged} = ?", search.IsAcknowledged);
        if (search.Severities.Count > 0)
        {
            where.Add($"i.severity IN ({string.Join(", ", search.Severities.Select(where.Value))})");
        }

        return where;
    }

    /// <summary>The greater number is the worse; 0 is none that is known.</summary>
    private static string Badness()
    {
        var mildestFirst = Enum.GetValues<IncidentSeverity>().OrderDescending().Select(s => Sql.Quote(s.ToString().ToLowerInvariant()));
        return $"coalesce(list_position([{string.Join(", ", mildestFirst)}], i.severity), 0)::INTEGER";
    }
}
