using Hikeshi.Diagnosing;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Server.Commands;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Server.Serving;

/// <summary>The running collector as the pages see it.</summary>
internal sealed class ConsoleCollector(Collector collector, ServeSettings settings, TimeProvider clock) : ICollector
{
    public DateTimeOffset Started { get; } = clock.GetUtcNow();

    public TimeSpan SilentAfter => Collector.SilentAfter;

    public PipelineCounters Counters => collector.Counters;

    public IReadOnlyList<KnownDevice> Devices() => collector.Devices();

    public LiveTail Tail => collector.Tail;

    public long JournalBytes => collector.Journal.State.Bytes;

    public IReadOnlyList<LocalText> Failures => collector.Failures;

    public IReadOnlyList<ServerSetting> Settings => [.. SettingRows.Of(settings, collector.Settings)];

    public Diagnosis Diagnosis() => collector.Diagnosis();
}
