namespace Hikeshi.Pipeline.Journaling;

/// <summary>What a journal holds at a moment.</summary>
/// <param name="Bytes">How much it takes, on disk and in memory.</param>
/// <param name="Last">The sequence of the newest frame.</param>
/// <param name="Durable">Frames up to this sequence survive a power cut.</param>
/// <param name="Read">The sequence of the last frame that its reader was given.</param>
/// <param name="IsFailing">True while the disk refuses to write.</param>
public sealed record JournalState(long Bytes, long Last, long Durable, long Read, bool IsFailing);
