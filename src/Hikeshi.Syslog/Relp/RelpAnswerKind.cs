namespace Hikeshi.Syslog.Relp;

/// <summary>What a sender is told of one of its frames.</summary>
internal enum RelpAnswerKind
{
    /// <summary>It is kept.</summary>
    Taken,

    /// <summary>It is not kept; the sender tries again later.</summary>
    Refused,

    /// <summary>The session is open, with what both sides can.</summary>
    Opened,

    /// <summary>The session is over.</summary>
    Closed,

    /// <summary>A command that is not spoken here.</summary>
    Unknown,
}
