using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Says which messages of a kind's waits are of a level that a device does not log: their absence tells nothing.</summary>
internal static class Unlogged
{
    /// <summary>So many messages stand for their level.</summary>
    private const int Most = 2;

    public static List<UnloggedLevel> Of(IncidentKind kind, Knowledge knowledge, LevelBook levels)
    {
        var found = new List<UnloggedLevel>();
        foreach (var messages in kind.Awaits.Select(knowledge.LevelsOf).Where(m => !levels.Logs(m)))
        {
            // The least verbose level is the least to ask for.
            var (name, level, _) = messages.MinBy(m => m.Level);
            if (!found.Exists(f => f.Class == name && f.Level == level))
            {
                found.Add(new UnloggedLevel(name, level, [.. messages.Where(m => m.Class == name && m.Level == level).Select(m => m.Id).Take(Most)]));
            }
        }

        return found;
    }
}
