using Hikeshi.Events;

namespace Hikeshi.Testing.Querying;

/// <summary>A line and what is known beside it. Keys are the names of the suite: a store may give its own in their place.</summary>
public sealed record QueryEvent(string Key, ReadOnlyMemory<byte> Raw, EventContext Context);
