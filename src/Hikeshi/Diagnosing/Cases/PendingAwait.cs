using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Something that must come.</summary>
/// <param name="Rule">The number of the kind's rule.</param>
/// <param name="Due">Until when, in ticks.</param>
/// <param name="Begin">The line that began the wait.</param>
internal sealed record PendingAwait(int Rule, long Due, Observation Begin)
{
    /// <summary>When the attempt was cleaned up, in ticks; 0 while nothing says that it is over.</summary>
    public long Over { get; init; }
}
