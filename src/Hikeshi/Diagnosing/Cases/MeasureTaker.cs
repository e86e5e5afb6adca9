using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Judging;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Adds up the numbers that the lines of an incident carry.</summary>
internal static class MeasureTaker
{
    public static void Take(IncidentDraft draft, IncidentKind kind, Verdict verdict)
    {
        foreach (var field in kind.Measures)
        {
            foreach (var line in verdict.Causes.SelectMany(w => w.Lines).Distinct())
            {
                if (long.TryParse(line[field], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                {
                    var so = draft.Measures.GetValueOrDefault(field) ?? new Measure(field, 0, 0);
                    draft.Measures[field] = so with { Total = so.Total + value, Worst = Math.Max(so.Worst, value) };
                }
            }
        }
    }
}
