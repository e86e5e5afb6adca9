using System.Diagnostics;

namespace Hikeshi.Pipeline.Counting;

/// <summary>What takes time on the way into the store and out of it, as spans; they cost nothing while nobody listens.</summary>
public static class PipelineTrace
{
    /// <summary>The name of the source of the spans.</summary>
    public const string Name = PipelineMeter.Name;

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins the writing of events; over when it is disposed. Null while nobody listens.</summary>
    /// <param name="events">How many.</param>
    public static Activity? Commit(int events) => Source.StartActivity("store.commit")?.SetTag("hikeshi.events", events);

    /// <summary>Begins an answer of the store; over when it is disposed. Null while nobody listens.</summary>
    public static Activity? Ask() => Source.StartActivity("store.ask");
}
