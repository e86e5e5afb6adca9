using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Access;

/// <summary>How a decision about an incident is called in the audit log.</summary>
public static class Decided
{
    /// <summary>The action of a decision.</summary>
    public static AuditAction Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Acknowledge => AuditAction.Acknowledge,
        DecisionKind.Unacknowledge => AuditAction.Unacknowledge,
        DecisionKind.Comment => AuditAction.Comment,
        DecisionKind.Resolve => AuditAction.Resolve,
        _ => AuditAction.Reopen,
    };
}
