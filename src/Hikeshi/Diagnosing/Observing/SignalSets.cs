using Hikeshi.Events;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// The signals of a line. Lines of one message whose conditions hold alike share one array: what is worked out of a
/// set of signals is worked out once, and a line keeps a reference.
/// </summary>
internal sealed class SignalSets
{
    /// <summary>Beyond so many sets, and so many conditions, lines have an array each.</summary>
    private const int MostSets = 10_000;
    private const int MostSignals = 64;

    private readonly Dictionary<(EntryPlan Message, EntryPlan? Phrase, ulong Held), ObservedSignal[]> _sets = new(new ByPlan());

    /// <summary>The signals whose conditions hold, those of the phrase first.</summary>
    public ObservedSignal[] Of(Event item, EntryPlan message, EntryPlan? phrase)
    {
        if (phrase is null && message.Always is { } always)
        {
            return always;
        }

        var held = 0UL;
        var place = 0;
        foreach (var planned in phrase?.Signals ?? [])
        {
            held |= Bit(planned, item, place++);
        }

        foreach (var planned in message.Signals)
        {
            held |= Bit(planned, item, place++);
        }

        if (place > MostSignals)
        {
            return [.. Make(phrase, message, p => PlannedCondition.Hold(p.Conditions, item))];
        }

        if (!_sets.TryGetValue((message, phrase, held), out var signals))
        {
            var next = 0;
            signals = [.. Make(phrase, message, _ => ((held >> next++) & 1) == 1)];
            if (_sets.Count < MostSets)
            {
                _sets[(message, phrase, held)] = signals;
            }
        }

        return signals;
    }

    private static ulong Bit(PlannedSignal planned, Event item, int place) =>
        place < MostSignals && PlannedCondition.Hold(planned.Conditions, item) ? 1UL << place : 0;

    private static IEnumerable<ObservedSignal> Make(EntryPlan? phrase, EntryPlan message, Func<PlannedSignal, bool> holds) =>
        (phrase?.Signals ?? []).Concat(message.Signals).Where(holds).Select((p, place) => p.Signal with { Place = place });

    /// <summary>Plans are told apart by which they are, not by what they hold.</summary>
    private sealed class ByPlan : IEqualityComparer<(EntryPlan Message, EntryPlan? Phrase, ulong Held)>
    {
        public bool Equals((EntryPlan Message, EntryPlan? Phrase, ulong Held) x, (EntryPlan Message, EntryPlan? Phrase, ulong Held) y) =>
            ReferenceEquals(x.Message, y.Message) && ReferenceEquals(x.Phrase, y.Phrase) && x.Held == y.Held;

        public int GetHashCode((EntryPlan Message, EntryPlan? Phrase, ulong Held) set) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(set.Message),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(set.Phrase),
            set.Held);
    }
}
