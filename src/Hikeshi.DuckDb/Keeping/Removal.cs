namespace Hikeshi.DuckDb.Keeping;

/// <summary>The record of a file that was removed.</summary>
/// <param name="File">Its name.</param>
/// <param name="RemovedTicks">When, in UTC ticks.</param>
/// <param name="Reason">Why.</param>
/// <param name="Events">How many events it had.</param>
/// <param name="Bytes">How many bytes it took of the disk.</param>
/// <param name="Kept">How many of its events a hold kept, in a file of their own.</param>
public sealed record Removal(string File, long RemovedTicks, RemovalReason Reason, long Events, long Bytes, long Kept);
