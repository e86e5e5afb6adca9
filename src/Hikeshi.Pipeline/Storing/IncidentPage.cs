namespace Hikeshi.Pipeline.Storing;

/// <summary>Some incidents of a list.</summary>
/// <param name="Incidents">The incidents, in the order that was asked for.</param>
/// <param name="Next">Where the next page begins; null after the last one. Opaque.</param>
public sealed record IncidentPage(IReadOnlyList<StoredIncident> Incidents, string? Next);
