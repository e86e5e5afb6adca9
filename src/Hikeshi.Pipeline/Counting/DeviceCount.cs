using Hikeshi.Events;

namespace Hikeshi.Pipeline.Counting;

/// <summary>What came of one device. Written by the pump alone, read by several threads.</summary>
/// <param name="name">The device.</param>
public sealed class DeviceCount(string name)
{
    private const int Smoothing = 16;
    private const int MostSenders = 8;

    private readonly StatusCount _statuses = new();
    private long _bytes;
    private long _stored;
    private long _lag;
    private long _lastSeen;
    private long _skew;
    private bool _hasSkew;
    private volatile OriginCount[] _senders = [];

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

    /// <summary>A line came from an origin; the one that was new last comes first, and a few are remembered.</summary>
    internal void From(OriginCount sender)
    {
        if (Array.IndexOf(_senders, sender) < 0)
        {
            _senders = [sender, .. _senders.Take(MostSenders - 1)];
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
            Senders = [.. _senders.Select(s => s.Origin?.Name).OfType<string>().Distinct(StringComparer.Ordinal)],
            Lag = TimeSpan.FromTicks(Volatile.Read(ref _lag)),
            Skew = Volatile.Read(ref _hasSkew) ? TimeSpan.FromTicks(Volatile.Read(ref _skew)) : null,
            LastSeen = seen > 0 ? new DateTimeOffset(seen, TimeSpan.Zero) : null,
        };
    }
}
