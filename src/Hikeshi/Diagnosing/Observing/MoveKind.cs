namespace Hikeshi.Diagnosing.Observing;

/// <summary>What a line tells of a negotiation or of its tunnel, as in the catalog's moves.</summary>
internal enum MoveKind
{
    /// <summary>A negotiation begins.</summary>
    Begins,

    /// <summary>An IKE message was sent, sent again or received; the field <c>ike.direction</c> says which.</summary>
    Message,

    /// <summary>An IKE message is being sent; another line counts it.</summary>
    Step,

    /// <summary>The peer sent a message again.</summary>
    Duplicate,

    /// <summary>A proposal was compared with a policy of this device.</summary>
    Compared,

    /// <summary>An entry of the crypto map was tried.</summary>
    Searched,

    /// <summary>The networks of a phase 2.</summary>
    Networks,

    /// <summary>Who is behind a NAT device.</summary>
    Nat,

    /// <summary>The phase is up.</summary>
    Done,

    /// <summary>An IPsec SA was created.</summary>
    Installed,

    /// <summary>An IPsec SA was deleted.</summary>
    Removed,

    /// <summary>The negotiation failed.</summary>
    Failed,

    /// <summary>The negotiation was given up.</summary>
    GaveUp,

    /// <summary>The peer of an established tunnel is gone.</summary>
    Lost,

    /// <summary>The tunnel, or one pair of its networks, ended.</summary>
    Ended,

    /// <summary>It ended because the peer came back, perhaps from another address.</summary>
    Moved,
}
