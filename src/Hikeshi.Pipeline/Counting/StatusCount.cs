using Hikeshi.Events;

namespace Hikeshi.Pipeline.Counting;

/// <summary>Counts events by how far they were understood.</summary>
internal sealed class StatusCount
{
    private readonly long[] _counts = new long[Enum.GetValues<EventStatus>().Length];

    public void Add(EventStatus status) => Interlocked.Increment(ref _counts[(int)status]);

    public StatusSnapshot Snapshot() => new(
        Volatile.Read(ref _counts[(int)EventStatus.Parsed]),
        Volatile.Read(ref _counts[(int)EventStatus.Drift]),
        Volatile.Read(ref _counts[(int)EventStatus.Unknown]),
        Volatile.Read(ref _counts[(int)EventStatus.Untagged]));
}
