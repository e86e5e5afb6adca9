using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Tailing;

/// <summary>An event for somebody who watches live.</summary>
/// <param name="Event">The event.</param>
/// <param name="Missed">How many were left out just before it, because they were not taken in time.</param>
public readonly record struct TailItem(StoredEvent Event, long Missed);
