using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Whether a line teaches whose a message ID, an SPI or a crypto map entry is.</summary>
internal static class Teaching
{
    /// <summary>
    /// True when a line may say whose a name is from now on. That an attempt begins (752004) stands before the lines
    /// that name its peer: who was near by then is somebody else.
    /// </summary>
    public static bool Teaches(FoundSubject found, Observation item) => IsNamedBest(found.Subject)
        && (found.JoinedBy is null || item.SpeaksOfTrouble || !NamesInParts(found.Subject.Kind, item));

    /// <summary>True when a subject is named by the first alternative of its kind.</summary>
    private static bool IsNamedBest(Subject of) => of.Fields is [var first, ..]
        && of.Kind.Subject[0].StartsWith(first.Key, StringComparison.Ordinal)
        && (of.Kind.Subject[0].Length == first.Key.Length || of.Kind.Subject[0][first.Key.Length] == '+');

    /// <summary>True when a line has a name of several fields, as a crypto map entry is one.</summary>
    private static bool NamesInParts(IncidentKind kind, Observation item)
    {
        foreach (var alternative in kind.Subject)
        {
            if (alternative.Contains('+', StringComparison.Ordinal) && JoinIndex.Value(item, alternative) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
