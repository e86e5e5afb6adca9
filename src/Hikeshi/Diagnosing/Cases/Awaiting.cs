using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Begins and ends waits: what does not come in time is evidence, too.</summary>
internal static class Awaiting
{
    /// <summary>One attempt repeats its packets every 8 seconds: a longer pause lies between two attempts.</summary>
    public const long BetweenAttempts = 10 * TimeSpan.TicksPerSecond;

    private const long FirstRepeat = 8 * TimeSpan.TicksPerSecond;

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

    /// <summary>The wait that was in vain because its attempt is begun anew; null where there is none.</summary>
    public static PendingAwait? InVain(Case of, IncidentKind kind, Observation item) =>
        of.Awaits is [var first, ..] && item.Ticks - first.Begin.Ticks > BetweenAttempts && Begins(kind, item) ? first : null;

    /// <summary>An attempt is cleaned up: what has not come will not, but lines that tell why may still follow.</summary>
    /// <param name="of">The case.</param>
    /// <param name="item">The line.</param>
    /// <param name="patience">How long they are waited for, in ticks.</param>
    public static void End(Case of, Observation item, long patience)
    {
        if (of.Awaits.Count == 0 || !Array.Exists(item.Signals, s => s.Strength == Strength.Consequence))
        {
            return;
        }

        for (var i = 0; i < of.Awaits.Count; i++)
        {
            if (of.Awaits[i] is { Over: 0 } awaited)
            {
                of.Awaits[i] = awaited with { Over = item.Ticks, Due = Math.Min(awaited.Due, item.Ticks + patience) };
            }
        }
    }

    /// <summary>True while an answer is awaited: its absence says more than the clean-up does.</summary>
    public static bool Explains(Case of, IncidentKind kind) =>
        of.Episode is null && of.Awaits.Exists(a => kind.Awaits[a.Rule].Cause is not null);

    /// <summary>What was awaited means silence only where the first packet was repeated: an attempt that is cleaned up before was answered.</summary>
    public static bool IsSilence(PendingAwait missed) => missed.Over == 0 || missed.Over - missed.Begin.Ticks >= FirstRepeat;

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
