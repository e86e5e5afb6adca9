using Hikeshi.Diagnosing;
using Hikeshi.Pipeline.Counting;
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

    public LiveTail Tail => throw new NotSupportedException();

    public long JournalBytes => 0;

    public IReadOnlyList<LocalText> Failures { get; init; } = [];

    public IReadOnlyList<ServerSetting> Settings => [];

    public Diagnosis Diagnosis() => Diagnosing.Diagnosis.Empty;
}
