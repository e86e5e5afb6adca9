using Hikeshi.Diagnosing;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>What pages ask the running server beside its store. For several threads.</summary>
public interface ICollector
{
    /// <summary>When the server started.</summary>
    DateTimeOffset Started { get; }

    /// <summary>A device that sent nothing for so long counts as silent.</summary>
    TimeSpan SilentAfter { get; }

    /// <summary>What came and what became of it, since the start.</summary>
    PipelineCounters Counters { get; }

    /// <summary>The devices that sent since the start, the one that was heard last first.</summary>
    IReadOnlyList<KnownDevice> Devices();

    /// <summary>Events as they come.</summary>
    LiveTail Tail { get; }

    /// <summary>Bytes that wait in the journal or are kept there for replay.</summary>
    long JournalBytes { get; }

    /// <summary>What does not work at this moment, as sentences.</summary>
    IReadOnlyList<LocalText> Failures { get; }

    /// <summary>What the server runs with and what said so, for people to read; secrets are left out.</summary>
    IReadOnlyList<ServerSetting> Settings { get; }

    /// <summary>What diagnosis knows at this moment: tunnels, failover pairs, incidents.</summary>
    Diagnosis Diagnosis();
}
