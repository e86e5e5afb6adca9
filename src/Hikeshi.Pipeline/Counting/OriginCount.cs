using Hikeshi.Events;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>What became of the frames of one origin. For several threads; each number is exact.</summary>
/// <param name="origin">The origin, or null for all that the table has no room for.</param>
public sealed class OriginCount(FrameOrigin? origin)
{
    private readonly LossCount[] _losses = [.. Enum.GetValues<FrameRefusal>().Select(_ => new LossCount())];
    private readonly StatusCount _statuses = new();
    private long _framed;
    private long _bytes;
    private long _taken;
    private long _replayed;
    private long _stored;
    private long _lag;
    private long _lastSeen;

    /// <summary>The origin; null for all others together.</summary>
    public FrameOrigin? Origin { get; } = origin;

    /// <summary>A frame was offered.</summary>
    /// <param name="bytes">Its length.</param>
    /// <param name="refusal">Why it was not taken, or none.</param>
    /// <param name="ticks">Now, in UTC ticks.</param>
    public void Offered(int bytes, FrameRefusal refusal, long ticks)
    {
        Interlocked.Increment(ref _framed);
        Interlocked.Add(ref _bytes, bytes);
        Volatile.Write(ref _lastSeen, ticks);
        if (refusal == FrameRefusal.None)
        {
            Interlocked.Increment(ref _taken);
        }
        else
        {
            _losses[(int)refusal].Add(1, ticks);
        }
    }

    /// <summary>Frames were lost before they could be offered.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="frames">How many.</param>
    /// <param name="ticks">Now, in UTC ticks.</param>
    public void Lost(FrameRefusal reason, long frames, long ticks)
    {
        Interlocked.Add(ref _framed, frames);
        _losses[(int)reason].Add(frames, ticks);
    }

    internal void Replayed() => Interlocked.Increment(ref _replayed);

    internal void Read(EventStatus status) => _statuses.Add(status);

    internal void Stored(long lag)
    {
        Interlocked.Increment(ref _stored);
        Volatile.Write(ref _lag, lag);
    }

    internal LossCount Loss(FrameRefusal reason) => _losses[(int)reason];

    /// <summary>The numbers at this moment.</summary>
    public OriginSnapshot Snapshot()
    {
        // What comes later is read first, so that no number is larger than the one it is a part of.
        var stored = Volatile.Read(ref _stored);
        var statuses = _statuses.Snapshot();
        var taken = Volatile.Read(ref _taken) + Volatile.Read(ref _replayed);
        var dropped = Enum.GetValues<FrameRefusal>()
            .Where(r => _losses[(int)r].Frames > 0)
            .ToDictionary(r => r, r => _losses[(int)r].Frames);
        var seen = Volatile.Read(ref _lastSeen);
        return new(Origin?.Name ?? PipelineCounters.Others, Origin?.Transport)
        {
            Received = Volatile.Read(ref _framed),
            Bytes = Volatile.Read(ref _bytes),
            Journaled = taken,
            Statuses = statuses,
            Stored = stored,
            Dropped = dropped,
            Lag = TimeSpan.FromTicks(Volatile.Read(ref _lag)),
            LastSeen = seen > 0 ? new DateTimeOffset(seen, TimeSpan.Zero) : null,
        };
    }
}
