using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Access;

/// <summary>
/// Keeps who may come in, and the audit log. What changes is written in one transaction with its row of the log: there
/// is no change without one. For several threads. All of it throws <see cref="StoreException"/> when the store cannot
/// answer.
/// </summary>
public interface IAccessStore
{
    /// <summary>Everything but the log, for whoever answers from memory.</summary>
    Task<AccessState> LoadAsync(CancellationToken cancel);

    /// <summary>Stores a user, new or changed, and ends this user's logins.</summary>
    Task SaveUserAsync(User user, string passwordHash, AuditEntry entry, CancellationToken cancel);

    /// <summary>Removes a user with all tokens and logins.</summary>
    Task RemoveUserAsync(string name, AuditEntry entry, CancellationToken cancel);

    /// <summary>Stores a token by its hash.</summary>
    Task SaveTokenAsync(string hash, AccessToken token, AuditEntry entry, CancellationToken cancel);

    /// <summary>Removes a token.</summary>
    Task RemoveTokenAsync(string hash, AuditEntry entry, CancellationToken cancel);

    /// <summary>Stores a login, new or with a later end.</summary>
    /// <param name="key">The hash of what the browser brings.</param>
    /// <param name="login">The login.</param>
    /// <param name="entry">The row of the log, or null when only the end moves.</param>
    /// <param name="cancel">Stops it.</param>
    Task SaveLoginAsync(string key, Login login, AuditEntry? entry, CancellationToken cancel);

    /// <summary>Removes logins that ended.</summary>
    Task RemoveLoginsAsync(IReadOnlyCollection<string> keys, AuditEntry? entry, CancellationToken cancel);

    /// <summary>Adds a row to the log.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancel);

    /// <summary>Reads the log, the newest row first.</summary>
    Task<AuditPage> AuditAsync(AuditSearch search, CancellationToken cancel);
}
