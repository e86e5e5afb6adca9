using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>
/// Counts from the wire to the store, for each origin and each device. For each origin, received is journaled and
/// dropped together, and journaled is stored and spooled together. Tables are bounded; those beyond share one row.
/// </summary>
public sealed class PipelineCounters
{
    /// <summary>How the row of all others is called.</summary>
    public const string Others = "…";

    /// <summary>So many origins, and so many devices, have a row of their own.</summary>
    public const int Most = 10_000;

    [ThreadStatic]
    private static (PipelineCounters? Owner, FrameOrigin? Origin, OriginCount? Count) _last;

    private readonly CountTable<FrameOrigin, OriginCount> _origins = new(Most, o => new(o), new(null));
    private readonly CountTable<string, DeviceCount> _devices = new(Most, d => new(d), new(Others));

    /// <summary>The counter of an origin.</summary>
    /// <param name="origin">The origin.</param>
    public OriginCount Of(FrameOrigin origin)
    {
        // A thread mostly reads one connection at a time.
        var (owner, known, count) = _last;
        if (owner == this && ReferenceEquals(known, origin))
        {
            return count!;
        }

        count = _origins.Of(origin);
        _last = (this, origin, count);
        return count;
    }

    /// <summary>The counter of a device.</summary>
    /// <param name="device">Its name.</param>
    public DeviceCount OfDevice(string device) => _devices.Of(device);

    /// <summary>All origins at this moment, by name.</summary>
    public IReadOnlyList<OriginSnapshot> Origins() =>
        [.. _origins.All().Select(o => o.Snapshot()).OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Transport)];

    /// <summary>All devices at this moment, by name.</summary>
    public IReadOnlyList<DeviceSnapshot> Devices() =>
        [.. _devices.All().Select(d => d.Snapshot()).OrderBy(d => d.Name, StringComparer.Ordinal)];

    /// <summary>What was lost since this was asked last.</summary>
    public IReadOnlyList<LossReport> TakeLosses()
    {
        var losses = new List<LossReport>();
        foreach (var origin in _origins.All())
        {
            foreach (var reason in Enum.GetValues<FrameRefusal>())
            {
                if (origin.Loss(reason).TryTake(out var frames, out var first, out var last))
                {
                    losses.Add(new(origin.Origin, reason, frames, new(first, TimeSpan.Zero), new(last, TimeSpan.Zero)));
                }
            }
        }

        return losses;
    }
}
