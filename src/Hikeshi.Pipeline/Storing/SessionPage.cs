namespace Hikeshi.Pipeline.Storing;

/// <summary>Some sessions of a list.</summary>
/// <param name="Sessions">The sessions, the one that ended last first.</param>
/// <param name="Next">Where the next page begins; null after the last one. Opaque.</param>
public sealed record SessionPage(IReadOnlyList<SessionRecord> Sessions, string? Next);
