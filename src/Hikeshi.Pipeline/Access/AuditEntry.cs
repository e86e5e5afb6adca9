namespace Hikeshi.Pipeline.Access;

/// <summary>One row of the audit log: who did what, when, from where. Rows are added and never changed.</summary>
/// <param name="Ticks">When, in UTC ticks.</param>
/// <param name="Action">What.</param>
/// <param name="Person">Who. Of a failed login the name that was tried, which may be anything.</param>
/// <param name="Address">From where; empty for a command on the machine itself.</param>
/// <param name="Subject">On what: an incident, a user, a query, a file.</param>
/// <param name="Detail">More of it, or null. Never a secret.</param>
public sealed record AuditEntry(long Ticks, AuditAction Action, string Person, string Address, string Subject, string? Detail = null)
{
    /// <summary>Longer texts are cut: some come from whoever can reach the server.</summary>
    public const int MostText = 2000;

    /// <summary>Its place in the log, from 1; 0 until it is written.</summary>
    public long Number { get; init; }
}
