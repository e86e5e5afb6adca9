using Hikeshi.Diagnosing;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>A server to which nothing came.</summary>
internal sealed class FakeCollector : ICollector
{
    public DateTimeOffset Started => DateTimeOffset.UnixEpoch;

    public TimeSpan SilentAfter => TimeSpan.FromMinutes(5);

    public PipelineCounters Counters { get; } = new();

    /// <summary>Which hosts are which device.</summary>
    public Dictionary<string, DeviceName> Names { get; } = new(StringComparer.Ordinal);

    public LiveTail Tail => throw new NotSupportedException();

    public long JournalBytes => 0;

    public IReadOnlyList<LocalText> Failures { get; init; } = [];

    public IReadOnlyList<ServerSetting> Settings => [];

    /// <summary>What diagnosis knows.</summary>
    public Diagnosis Known { get; set; } = Diagnosing.Diagnosis.Empty;

    public IReadOnlyList<KnownDevice> Devices() =>
        KnownDevices.Of(Counters, Names, TimeZoneInfo.Utc, new Dictionary<string, TimeZoneInfo> { ["core"] = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") });

    public Diagnosis Diagnosis() => Known;
}
