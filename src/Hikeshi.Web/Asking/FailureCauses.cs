using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Web.Asking;

/// <summary>Adds up why tunnels failed since a moment.</summary>
internal static class FailureCauses
{
    /// <summary>The leading causes of some incidents, each once, in their order; those that did not strike since then are left out.</summary>
    public static IReadOnlyList<FailureCause> Of(IEnumerable<Incident> incidents, long since) =>
        [.. incidents.Select(i => (Incident: i, Counted: Since(i, since)))
            .Where(i => i.Counted.Count > 0)
            .GroupBy(i => Leading(i.Incident)?.Code ?? "", StringComparer.Ordinal)
            .Select(g => new FailureCause(Leading(g.First().Incident), g.First().Incident, g.Sum(i => i.Counted.Count), g.Any(i => i.Counted.IsAtLeast)))];

    private static (long Count, bool IsAtLeast) Since(Incident incident, long since)
    {
        if (incident.First == 0 || incident.First >= since)
        {
            return (incident.Count, incident.CountIsLowerBound);
        }

        // A long story keeps its first half and its last one; what was between is missed only by who looks back so far.
        var marks = incident.Timeline;
        var failed = marks.Where(m => m.What == "failed").ToList();
        var mayMiss = failed.Count < incident.Count && marks.Count > 1 && marks[marks.Count / 2].Ticks >= since;
        return (failed.Count(m => m.Ticks >= since), mayMiss || incident.CountIsLowerBound);
    }

    private static IncidentCause? Leading(Incident incident) => incident.Causes is [var first, ..] ? first : null;
}
