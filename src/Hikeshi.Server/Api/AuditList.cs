using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Api;

/// <summary>A page of the audit log; <c>next</c> goes into <c>before</c>.</summary>
internal sealed record AuditList(IReadOnlyList<AuditList.AuditRow> Entries, long? Next)
{
    internal sealed record AuditRow(long Number, DateTimeOffset Time, string Action, string Person, string Address, string Subject, string? Detail)
    {
        public static AuditRow Of(AuditEntry entry) => new(
            entry.Number, new DateTimeOffset(entry.Ticks, TimeSpan.Zero), Words.Hyphenated(entry.Action.ToString()), entry.Person, entry.Address, entry.Subject, entry.Detail);
    }
}
