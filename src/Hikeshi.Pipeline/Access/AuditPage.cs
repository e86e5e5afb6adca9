namespace Hikeshi.Pipeline.Access;

/// <summary>A page of the audit log, the newest row first.</summary>
/// <param name="Entries">The rows.</param>
/// <param name="Next">The number before which the next page begins; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next);
