using Hikeshi.Diagnosing.Cases;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>A finished incident with whom it was about.</summary>
/// <param name="Device">The device.</param>
/// <param name="Case">Kind and subject; nothing else of the case is kept.</param>
/// <param name="Incident">The incident.</param>
internal sealed record ArchivedCase(string Device, Case Case, IncidentDraft Incident);
