namespace Hikeshi.Pipeline.Journaling;

/// <summary>What a journal reports.</summary>
public enum JournalReportKind
{
    /// <summary>The end of the newest segment was torn by a crash and was cut off.</summary>
    TornTail,

    /// <summary>Bytes in the middle were unreadable and were skipped.</summary>
    Damage,

    /// <summary>The disk refused to write, or has too little free space.</summary>
    DiskRefused,

    /// <summary>The disk takes data again.</summary>
    DiskRecovered,

    /// <summary>The journal was closed while the disk refused what was still in memory.</summary>
    LeftInMemory,
}
