using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Which causes a line proves to be over.</summary>
internal sealed class Clearing(Knowledge knowledge)
{
    private const string Phase1Family = "ike-phase1";

    /// <summary>What a line clears, or null when it clears nothing.</summary>
    public ClearScope? Scope(IncidentKind kind, Observation item)
    {
        if (!Array.Exists(item.Signals, s => s.Strength == Strength.Clears))
        {
            return null;
        }

        var clears = item.Signals.Where(s => s.Strength == Strength.Clears).ToList();
        var causes = clears.Where(s => s.Cause is { } cause && knowledge.Belongs(cause, kind)).Select(s => s.Cause!).ToList();
        if (causes.Count > 0)
        {
            return new ClearScope(0, causes);
        }

        return clears.Exists(s => s.Cause is null) ? new ClearScope(item.Family == Phase1Family ? 1 : 2, []) : null;
    }

    /// <summary>True for a line of a walk that has ended in the same moment: order within a second is not known.</summary>
    public static bool IsStale(Case of, Observation item, Knowledge knowledge)
    {
        if (item.IsUntimed || item.Signals.Length == 0)
        {
            return false;
        }

        foreach (var signal in item.Signals)
        {
            if (!signal.Walk || signal.Cause is not { } cause || item.Ticks != (knowledge.Cause(cause).Phase == 1 ? of.Phase1Done : of.Phase2Done))
            {
                return false;
            }
        }

        return true;
    }
}
