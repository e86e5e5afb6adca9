using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>The order in which incidents are told: open ones first, then the worst, then the newest.</summary>
internal static class IncidentOrder
{
    /// <summary>
    /// Puts incidents in order. Those whose lines carry a number stand together with their kind, where its newest one
    /// belongs, and the greatest total leads: of the processes that held the CPU, the one that held it longest.
    /// </summary>
    public static IReadOnlyList<Incident> Of(IEnumerable<Incident> incidents)
    {
        var all = incidents.ToList();
        var newest = all.Where(i => i.Measures.Count > 0).GroupBy(Group).ToDictionary(g => g.Key, g => g.Max(i => i.Last));
        return
        [
            .. all.OrderBy(i => i.State)
                .ThenBy(i => i.Severity)
                .ThenByDescending(i => i.Measures.Count > 0 ? newest[Group(i)] : i.Last)
                .ThenBy(i => i.Device, StringComparer.Ordinal)
                .ThenBy(i => i.Kind.Name, StringComparer.Ordinal)
                .ThenByDescending(i => i.Measures.Count > 0 ? i.Measures[0].Total : 0)
                .ThenBy(i => i.Summary.En, StringComparer.Ordinal)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static (IncidentState State, IncidentSeverity Severity, string Device, string Kind) Group(Incident of) =>
        (of.State, of.Severity, of.Device, of.Kind.Name);
}
