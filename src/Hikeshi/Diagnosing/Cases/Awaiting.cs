using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Begins and ends waits: what does not come in time is evidence, too.</summary>
internal static class Awaiting
{
    public static void Take(Case of, IncidentKind kind, Observation item)
    {
        var id = item.IdText;
        if (of.Awaits.Count > 0)
        {
            of.Awaits.RemoveAll(a => kind.Awaits[a.Rule].Until.Contains(id, StringComparer.Ordinal));
        }

        for (var i = 0; i < kind.Awaits.Count; i++)
        {
            var rule = kind.Awaits[i];
            if (!item.IsUntimed && rule.After.Contains(id, StringComparer.Ordinal) && rule.When.All(w => Holds(w, item)) && !of.Awaits.Exists(a => a.Rule == i))
            {
                of.Awaits.Add(new PendingAwait(i, item.Ticks + (rule.Seconds * TimeSpan.TicksPerSecond), item));
            }
        }
    }

    /// <summary>True when a line begins what must end in something.</summary>
    public static bool Begins(IncidentKind kind, Observation item) =>
        kind.Awaits.Any(rule => rule.After.Contains(item.IdText, StringComparer.Ordinal)
            && rule.When.Count > 0 && rule.When.All(w => Holds(w, item)));

    private static bool Holds(SignalCondition condition, Observation item) =>
        item[condition.Field] is { } value && condition.Values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
