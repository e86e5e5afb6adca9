using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Tells lines that say again what a case has heard.</summary>
internal static class RepeatedLine
{
    /// <summary>The lines of one occurrence come within so long.</summary>
    private const long OneOccurrence = 2 * TimeSpan.TicksPerSecond;

    /// <summary>The same line again (a relay sent it twice), or the second line of one occurrence.</summary>
    public static bool Is(Case of, IncidentKind kind, Observation item)
    {
        for (var i = of.Recent.Count - 1; i >= 0; i--)
        {
            var line = of.Recent[i];
            if (!line.IsUntimed && line.Ticks < item.Ticks - OneOccurrence)
            {
                // Lines come in the order of time.
                return false;
            }

            if (line.Id == item.Id && ((!item.IsUntimed && line.Ticks == item.Ticks && line.Text == item.Text) || IsOneOccurrence(kind, line, item)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOccurrence(IncidentKind kind, Observation line, Observation item)
    {
        if (kind.Same.Count == 0 || Math.Abs(line.Ticks - item.Ticks) > OneOccurrence)
        {
            return false;
        }

        foreach (var field in kind.Same)
        {
            if (line[field] is not { } value || value != item[field])
            {
                return false;
            }
        }

        return true;
    }
}
