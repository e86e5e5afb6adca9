using Hikeshi.Events;

namespace Hikeshi.Pipeline.Storing;

/// <summary>
/// An event as a store gives it back: its bytes and what was known when it came. Its fields are read from the bytes
/// again, by the same reader that serves files, so that there is one JSON of an event and not two.
/// </summary>
/// <param name="Raw">The line.</param>
/// <param name="Context">What the line itself does not tell.</param>
public sealed record StoredEvent(ReadOnlyMemory<byte> Raw, EventContext Context);
