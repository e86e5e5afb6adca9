using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Ordering;

/// <summary>
/// Holds a device's observations for two seconds of its own time, so that lines that overtook each other on the way
/// are judged in their order. Bounded: the oldest leaves when too many wait.
/// </summary>
internal sealed class ReorderWindow
{
    /// <summary>How long lines may overtake each other, in ticks.</summary>
    public const long Width = 2 * TimeSpan.TicksPerSecond;
    private const int Most = 20_000;

    private readonly PriorityQueue<Observation, Observation> _waiting = new(ObservationOrder.Instance);

    /// <summary>What waits, in no order.</summary>
    public IEnumerable<Observation> Waiting => _waiting.UnorderedItems.Select(i => i.Element);

    public void Add(Observation item) => _waiting.Enqueue(item, item);

    /// <summary>The next observation that nothing can overtake any more, or null.</summary>
    /// <param name="clock">The newest time of the device, in ticks.</param>
    public Observation? Next(long clock) =>
        _waiting.TryPeek(out var item, out _) && (item.Ticks < clock - Width || item.IsUntimed || _waiting.Count > Most)
            ? _waiting.Dequeue()
            : null;

    /// <summary>The next observation, or null when none waits.</summary>
    public Observation? Last() => _waiting.TryDequeue(out var item, out _) ? item : null;
}
