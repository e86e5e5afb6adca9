namespace Hikeshi.Diagnosing.Observing;

/// <summary>What a line tells of a negotiation, its tunnel or a failover pair, as in the catalog's moves.</summary>
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

    /// <summary>The replication of the configuration begins; its role says on which end.</summary>
    SyncBegins,

    /// <summary>The replication ended; its role says on which end.</summary>
    SyncEnds,

    /// <summary>How long the replication took.</summary>
    SyncTook,

    /// <summary>The standby unit could not execute a command of the active one.</summary>
    SyncRefused,

    /// <summary>A command stays on the active unit.</summary>
    SyncMissed,

    /// <summary>Both units have the same configuration: no replication.</summary>
    HashEqual,

    /// <summary>The configurations differ: a full replication follows.</summary>
    HashDiffers,

    /// <summary>The comparison took too long: a full replication follows.</summary>
    HashTimeout,
}
