using Hikeshi.Catalog;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Server.Commands;

namespace Hikeshi.Server.Serving;

/// <summary>The parts of a collector that hold nothing open.</summary>
internal sealed record CollectorParts(
    MessageCatalog Catalog, PipelineCounters Counters, ReceiveCounts Received, FailureList Failures, LiveTail Tail, PumpOptions Pump, RetentionPolicy Retention)
{
    public static CollectorParts Of(ServeSettings settings, MessageCatalog catalog, DiagnosisObserver diagnosis, LossIncidents losses, FailureList failures, TimeProvider clock)
    {
        var counters = new PipelineCounters();
        var tail = new LiveTail(sequence => sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new CollectorParts(catalog, counters, new ReceiveCounts(counters, clock), failures, tail, new PumpOptions
        {
            CommitWithin = settings.CommitWithin,
            Names = new DeviceNames(settings.Names),
            Zone = settings.Zone,
            Zones = settings.Zones,
            Observers = [diagnosis, tail, new LossWatch(counters, losses.Take)],
            Counters = counters,
            Report = failures.Tell,
            Clock = clock,
        }, Policy(settings));
    }

    public static RetentionPolicy Policy(ServeSettings settings) => new()
    {
        MostAge = settings.Keep,
        MostBytes = settings.KeepBytes,
        DiskFloor = settings.Keep is null && settings.KeepBytes is null ? null : settings.FloorBytes,
    };
}
