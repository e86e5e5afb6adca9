using Hikeshi.Events;

namespace Hikeshi.Pipeline.Counting;

/// <summary>What came of one device. Written by the pump alone, read by several threads.</summary>
/// <param name="name">The device.</param>
public sealed class DeviceCount(string name)
{
    private const int Smoothing = 16;

    private readonly StatusCount _statuses = new();
    private long _bytes;
    private long _stored;
    private long _lag;
    private long _lastSeen;
    private long _skew;
    private bool _hasSkew;

    /// <summary>The device.</summary>
    public string Name { get; } = name;

    internal void Read(Event item, long receivedTicks)
    {
        _statuses.Add(item.Status);
        Volatile.Write(ref _bytes, _bytes + item.Raw.Length);
        Volatile.Write(ref _lastSeen, Math.Max(_lastSeen, receivedTicks));
        if (item.Resolved.IsKnown)
        {
            var skew = item.Resolved.UtcTicks - receivedTicks;
            Volatile.Write(ref _skew, _hasSkew ? _skew + ((skew - _skew) / Smoothing) : skew);
            Volatile.Write(ref _hasSkew, true);
        }
    }

    internal void Stored(long lag)
    {
        Volatile.Write(ref _stored, _stored + 1);
        Volatile.Write(ref _lag, lag);
    }

    /// <summary>The numbers at this moment.</summary>
    public DeviceSnapshot Snapshot()
    {
        var stored = Volatile.Read(ref _stored);
        var seen = Volatile.Read(ref _lastSeen);
        return new(Name)
        {
            Stored = stored,
            Statuses = _statuses.Snapshot(),
            Bytes = Volatile.Read(ref _bytes),
            Lag = TimeSpan.FromTicks(Volatile.Read(ref _lag)),
            Skew = Volatile.Read(ref _hasSkew) ? TimeSpan.FromTicks(Volatile.Read(ref _skew)) : null,
            LastSeen = seen > 0 ? new DateTimeOffset(seen, TimeSpan.Zero) : null,
        };
    }
}
