using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Web.Asking;

/// <summary>How often something failed for one cause in a time.</summary>
/// <param name="Cause">The cause; null where the lines do not tell.</param>
/// <param name="Newest">The incident that shows it.</param>
/// <param name="Count">How often.</param>
/// <param name="IsAtLeast">True when there may have been more: the middle of a long story is not kept.</param>
public sealed record FailureCause(IncidentCause? Cause, Incident Newest, long Count, bool IsAtLeast);
