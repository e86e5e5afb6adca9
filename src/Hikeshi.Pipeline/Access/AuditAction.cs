namespace Hikeshi.Pipeline.Access;

/// <summary>What is written into the audit log. Names reach the disk: they are added and never changed.</summary>
public enum AuditAction
{
    /// <summary>The server began, with these settings.</summary>
    Start,

    /// <summary>Somebody logged in.</summary>
    Login,

    /// <summary>Somebody could not log in.</summary>
    LoginFailed,

    /// <summary>Somebody logged out.</summary>
    Logout,

    /// <summary>Somebody looks after an incident.</summary>
    Acknowledge,

    /// <summary>Nobody does any more.</summary>
    Unacknowledge,

    /// <summary>Somebody wrote a remark about an incident.</summary>
    Comment,

    /// <summary>Somebody called an incident over.</summary>
    Resolve,

    /// <summary>Somebody took that back.</summary>
    Reopen,

    /// <summary>Events or a report left as a file.</summary>
    Export,

    /// <summary>A file came in.</summary>
    Import,

    /// <summary>Events are kept from retention.</summary>
    HoldAdd,

    /// <summary>They are no longer.</summary>
    HoldRelease,

    /// <summary>A user was made.</summary>
    UserAdd,

    /// <summary>A user was removed.</summary>
    UserRemove,

    /// <summary>A user has another password.</summary>
    UserPassword,

    /// <summary>A user has another role.</summary>
    UserRole,

    /// <summary>A token was made.</summary>
    TokenAdd,

    /// <summary>A token was revoked.</summary>
    TokenRevoke,

    /// <summary>The server read its settings again.</summary>
    Reload,
}
