using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Judging;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>What a line proves to be over: the causes of a phase, or named ones.</summary>
/// <param name="Phase">1: phase 1 is done; 2: phase 2, and with it all; 0: the named causes.</param>
/// <param name="Causes">The named causes.</param>
internal sealed record ClearScope(int Phase, IReadOnlyList<string> Causes)
{
    private const string Phase2Family = "ike-phase2";

    /// <summary>True when a failure was about nothing else.</summary>
    public bool Covers(Verdict verdict, Knowledge knowledge) => Phase switch
    {
        2 => verdict.Causes.All(w => knowledge.Cause(w.Cause).Phase > 0),
        1 => verdict.Causes.All(w => knowledge.Cause(w.Cause).Phase == 1) && !verdict.Symptoms.Any(s => s.Family == Phase2Family),
        _ => verdict.Causes.Count > 0 && verdict.Causes.All(w => Causes.Contains(w.Cause, StringComparer.Ordinal)),
    };

    public void Apply(Case of, Observation item, Knowledge knowledge)
    {
        switch (Phase)
        {
            case 2:
                of.Phase2Done = item.Ticks;
                of.Recent.RemoveAll(r => !Array.Exists(r.Signals, s => Stays(s.Cause, knowledge)));
                foreach (var cause in of.Repeats.Keys.Where(c => !Stays(c, knowledge)).ToList())
                {
                    of.Repeats.Remove(cause);
                }

                break;
            case 1:
                of.Phase1Done = item.Ticks;
                of.Recent.RemoveAll(r => IsAbout(r, cause => knowledge.Cause(cause).Phase == 1));
                break;
            default:
                of.Recent.RemoveAll(r => IsAbout(r, cause => Causes.Contains(cause, StringComparer.Ordinal)));
                break;
        }

        if (of.Incident is { State: IncidentState.Open } incident && IsOver(incident, knowledge))
        {
            IncidentKeeper.Resolve(of, item.Ticks, ResolvedBy.Event, item.IdText);
        }
    }

    /// <summary>True when each cause that a line speaks of is of a sort.</summary>
    private static bool IsAbout(Observation line, Func<string, bool> sort)
    {
        var causes = line.Signals.Where(s => s.Cause is not null && s.Strength != Strength.Progress).Select(s => s.Cause!).ToList();
        return causes.Count > 0 && causes.TrueForAll(c => sort(c));
    }

    /// <summary>True for a cause that no completed phase proves to be over: the tunnel is up with it.</summary>
    private static bool Stays(string? cause, Knowledge knowledge) => cause is not null && knowledge.Cause(cause).Phase == 0;

    private bool IsOver(IncidentDraft incident, Knowledge knowledge) => Phase switch
    {
        2 => incident.Causes.TrueForAll(c => knowledge.Cause(c.Code).Phase > 0),
        1 => incident.Causes.Count > 0 && incident.Causes.TrueForAll(c => knowledge.Cause(c.Code).Phase == 1),
        _ => incident.Causes.Count > 0 && incident.Causes.TrueForAll(c => Causes.Contains(c.Code, StringComparer.Ordinal)),
    };
}
