namespace Hikeshi.Pipeline.Storing;

/// <summary>What a person decided about an incident.</summary>
public enum DecisionKind
{
    /// <summary>Somebody looks after it.</summary>
    Acknowledge,

    /// <summary>Nobody does any more.</summary>
    Unacknowledge,

    /// <summary>Somebody wrote a remark.</summary>
    Comment,

    /// <summary>It is over for this person, whatever the machine says.</summary>
    Resolve,

    /// <summary>The last <see cref="Resolve"/> was a mistake.</summary>
    Reopen,
}
