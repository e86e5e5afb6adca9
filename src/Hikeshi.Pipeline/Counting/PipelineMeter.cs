using System.Diagnostics.Metrics;
using System.Globalization;

namespace Hikeshi.Pipeline.Counting;

/// <summary>The counters as metrics of the meter <c>Hikeshi</c>, read when somebody collects them.</summary>
public sealed class PipelineMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Hikeshi";

    private readonly PipelineCounters _counters;
    private readonly Meter _meter = new(Name);

    /// <summary>Begins to offer the metrics.</summary>
    /// <param name="counters">What is counted.</param>
    public PipelineMeter(PipelineCounters counters)
    {
        _counters = counters;
        OfOrigins("hikeshi.frames.received", "{frame}", "Frames that came, with those that were dropped", o => o.Received);
        OfOrigins("hikeshi.frames.journaled", "{frame}", "Frames that went into the journal", o => o.Journaled);
        OfOrigins("hikeshi.bytes.received", "By", "Bytes of frames", o => o.Bytes);
        OfOrigins("hikeshi.events.stored", "{event}", "Events that the store has confirmed", o => o.Stored);
        _meter.CreateObservableCounter("hikeshi.events.read", Statuses, "{event}", "Events by how far they were understood");
        _meter.CreateObservableCounter("hikeshi.frames.dropped", Dropped, "{frame}", "Frames that were lost, by reason");
        _meter.CreateObservableGauge("hikeshi.frames.spooled", Spooled, "{frame}", "Frames that wait for the store");
        _meter.CreateObservableGauge("hikeshi.device.lag", Lags, "s", "From receipt to searchable");
        _meter.CreateObservableGauge("hikeshi.device.skew", Skews, "s", "How far the device's clock is ahead");
        _meter.CreateObservableGauge("hikeshi.device.last_seen", Seen, "s", "When its last line came, in Unix time");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private void OfOrigins(string name, string unit, string description, Func<OriginSnapshot, long> value) =>
        _meter.CreateObservableCounter(
            name, () => _counters.Origins().Select(o => new Measurement<long>(value(o), TagsOf(o))), unit, description);

    private IEnumerable<Measurement<long>> Statuses() => _counters.Devices().SelectMany(d => new Measurement<long>[]
    {
        new(d.Statuses.Parsed, TagsOf(d, "parsed")),
        new(d.Statuses.Drift, TagsOf(d, "drift")),
        new(d.Statuses.Unknown, TagsOf(d, "unknown")),
        new(d.Statuses.Untagged, TagsOf(d, "untagged")),
    });

    private IEnumerable<Measurement<long>> Dropped() => _counters.Origins().SelectMany(o => o.Dropped.Select(d =>
        new Measurement<long>(d.Value, [.. TagsOf(o), new("reason", LossReason.NameOf(d.Key))])));

    private IEnumerable<Measurement<long>> Spooled() =>
        _counters.Origins().Select(o => new Measurement<long>(o.Spooled, TagsOf(o)));

    private IEnumerable<Measurement<double>> Lags() =>
        _counters.Devices().Select(d => new Measurement<double>(d.Lag.TotalSeconds, TagsOf(d)));

    private IEnumerable<Measurement<double>> Skews() => _counters.Devices().Where(d => d.Skew is not null)
        .Select(d => new Measurement<double>(d.Skew!.Value.TotalSeconds, TagsOf(d)));

    private IEnumerable<Measurement<double>> Seen() => _counters.Devices().Where(d => d.LastSeen is not null)
        .Select(d => new Measurement<double>(d.LastSeen!.Value.ToUnixTimeMilliseconds() / 1000.0, TagsOf(d)));

    private static KeyValuePair<string, object?>[] TagsOf(OriginSnapshot origin) =>
        [new("origin", origin.Name), new("transport", origin.Transport?.ToString().ToLower(CultureInfo.InvariantCulture))];

    private static KeyValuePair<string, object?>[] TagsOf(DeviceSnapshot device, string? status = null) =>
        status is null ? [new("device", device.Name)] : [new("device", device.Name), new("status", status)];
}
