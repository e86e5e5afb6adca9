namespace Hikeshi.Pipeline.Storing;

/// <summary>Some events of a search.</summary>
/// <param name="Events">The events, the newest first unless asked otherwise.</param>
/// <param name="Next">Where the next page begins; null after the last one. Opaque.</param>
public sealed record EventPage(IReadOnlyList<StoredEvent> Events, string? Next);
