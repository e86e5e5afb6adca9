namespace Hikeshi.Pipeline.Storing;

/// <summary>Since when and until when a message is known.</summary>
/// <param name="First">The time of its first event, in UTC; null when none has a time.</param>
/// <param name="Last">The time of its last event.</param>
/// <param name="Count">How many events there are.</param>
public sealed record SeenTimes(DateTime? First, DateTime? Last, long Count);
