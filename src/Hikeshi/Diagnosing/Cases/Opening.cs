using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Whether a line opens a failure: by itself, or because it came often enough.</summary>
internal sealed class Opening(Knowledge knowledge)
{
    /// <summary>Lines as near as this are about one attempt, in ticks.</summary>
    private const long OneAttempt = 2 * TimeSpan.TicksPerSecond;

    /// <summary>Tells whether a line opens a failure of its case.</summary>
    /// <param name="of">The case; repeated causes are counted in it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="item">The line.</param>
    /// <param name="isConsequence">True when the line is but the clean-up after a failure.</param>
    public bool Opens(Case of, IncidentKind kind, Observation item, out bool isConsequence)
    {
        var opens = false;
        isConsequence = true;
        foreach (var signal in item.Signals)
        {
            if (signal.Walk || signal.Strength is Strength.Benign or Strength.Progress or Strength.Clears or Strength.Excludes)
            {
                continue;
            }

            var opened = signal.Cause is { } cause ? Named(of, kind, item, signal, cause) : item.Failed && signal.Strength != Strength.End;
            opens |= opened;
            isConsequence &= !opened || signal.Strength == Strength.Consequence;
        }

        return opens;
    }

    private bool Named(Case of, IncidentKind kind, Observation item, ObservedSignal signal, string cause)
    {
        if (!knowledge.MayExplain(signal, kind) || signal.Strength == Strength.Consequence)
        {
            return false;
        }

        var needed = knowledge.Cause(cause).Opens;
        return needed.Count switch
        {
            0 => false,
            1 => signal.Strength == Strength.Names || item.Failed,
            _ => Repeated(of, kind, item, cause, needed),
        };
    }

    private static bool Repeated(Case of, IncidentKind kind, Observation item, string cause, Repetition needed)
    {
        if (!of.Repeats.TryGetValue(cause, out var times))
        {
            of.Repeats[cause] = times = [];
        }

        times.RemoveAll(t => t < item.Ticks - (needed.Seconds * TimeSpan.TicksPerSecond));
        if (kind.CountsAttempts && times is [.., var last] && item.Ticks - last <= OneAttempt)
        {
            // One end of a session is told by up to three lines, and once more for each pair of networks.
            return times.Count >= needed.Count;
        }

        if (times.Count < needed.Count)
        {
            times.AddRange(Enumerable.Repeat(item.Ticks, Math.Min(item.Repeat, needed.Count)));
        }
        else
        {
            times.RemoveAt(0);
            times.Add(item.Ticks);
        }

        return times.Count >= needed.Count;
    }
}
