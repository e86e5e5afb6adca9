namespace Hikeshi.Syslog.Limits;

/// <summary>Why a connection was refused or ended; each is counted.</summary>
public enum ClosedBy
{
    /// <summary>The sender ended it.</summary>
    Sender,

    /// <summary>The connection broke.</summary>
    Broken,

    /// <summary>Its address may not send.</summary>
    NotAllowed,

    /// <summary>There are as many connections as may be.</summary>
    TooMany,

    /// <summary>It was silent too long.</summary>
    Idle,

    /// <summary>The TLS handshake failed or took too long.</summary>
    Handshake,

    /// <summary>The PROXY header is missing or wrong.</summary>
    ProxyHeader,

    /// <summary>It does not speak RELP.</summary>
    Protocol,

    /// <summary>Its RELP sender had given it up: what was sent here is repeated on a new connection.</summary>
    Replaced,

    /// <summary>The server stops.</summary>
    Server,
}
