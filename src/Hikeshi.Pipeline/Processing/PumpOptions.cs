using Hikeshi.Pipeline.Counting;

namespace Hikeshi.Pipeline.Processing;

/// <summary>How the pump works.</summary>
public sealed record PumpOptions
{
    /// <summary>An event is searchable at most so long after it was taken from the journal, plus the commit itself.</summary>
    public TimeSpan CommitWithin { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>When it is stopped, it goes on for so long with what the journal still holds; the rest stays there.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two attempts when the store or the disk fails.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Which device a line is of.</summary>
    public DeviceNames Names { get; init; } = new();

    /// <summary>The zone of times that name none.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The zone of devices that have another one.</summary>
    public IReadOnlyDictionary<string, TimeZoneInfo> Zones { get; init; } =
        new Dictionary<string, TimeZoneInfo>(StringComparer.Ordinal);

    /// <summary>Who looks at the events: diagnosis, live tails, the watch for losses.</summary>
    public IReadOnlyList<IEventObserver> Observers { get; init; } = [];

    /// <summary>Where events are counted.</summary>
    public PipelineCounters Counters { get; init; } = new();

    /// <summary>Told once when storing fails, once when it works again, and once of each observer that fails.</summary>
    public Action<PumpReport>? Report { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
