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
            of.Awaits.RemoveAll(a => Has(kind.Awaits[a.Rule].Until, id));
        }

        for (var i = 0; i < kind.Awaits.Count; i++)
        {
            var rule = kind.Awaits[i];
            if (!item.IsUntimed && Has(rule.After, id) && Hold(rule.When, item) && !IsAwaited(of, i))
            {
                of.Awaits.Add(new PendingAwait(i, item.Ticks + (rule.Seconds * TimeSpan.TicksPerSecond), item));
            }
        }
    }

    /// <summary>True when a line begins what must end in something.</summary>
    public static bool Begins(IncidentKind kind, Observation item)
    {
        foreach (var rule in kind.Awaits)
        {
            if (rule.When.Count > 0 && Has(rule.After, item.IdText) && Hold(rule.When, item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAwaited(Case of, int rule) => of.Awaits.Exists(a => a.Rule == rule);

    private static bool Has(IReadOnlyList<string> ids, string id)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] == id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hold(IReadOnlyList<SignalCondition> conditions, Observation item)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (!Holds(conditions[i], item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(SignalCondition condition, Observation item) =>
        item[condition.Field] is { } value && condition.Values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
