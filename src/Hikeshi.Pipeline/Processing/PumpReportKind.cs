namespace Hikeshi.Pipeline.Processing;

/// <summary>What a pump reports.</summary>
public enum PumpReportKind
{
    /// <summary>Lines cannot be stored, and wait in the journal.</summary>
    StoreFailed,

    /// <summary>They are stored again.</summary>
    StoreRecovered,

    /// <summary>An observer failed at a line, which is stored all the same.</summary>
    ObserverFailed,
}
