using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>Something an operator should know about the journal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">For people, in both languages.</param>
public sealed record JournalReport(JournalReportKind Kind, LocalText Sentence)
{
    /// <summary>How many bytes were cut off, skipped or left.</summary>
    public long Bytes { get; init; }

    /// <summary>How many frames are lost, where that is known.</summary>
    public long Frames { get; init; }

    /// <summary>The file or folder.</summary>
    public required string Place { get; init; }
}
