using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Pipeline.Access;

/// <summary>
/// Who may come in, for those who ask and change it: pages, API and commands. Throws <see cref="AccessException"/> when
/// what is asked may not be, and <see cref="StoreException"/> when it cannot be written.
/// </summary>
public interface IAccounts
{
    /// <summary>All users, by name.</summary>
    Task<IReadOnlyList<User>> UsersAsync(CancellationToken cancel);

    /// <summary>Makes a user.</summary>
    Task AddUserAsync(Actor by, string name, Role role, string password, CancellationToken cancel);

    /// <summary>Removes a user; what this user could come in with is void at once.</summary>
    Task RemoveUserAsync(Actor by, string name, CancellationToken cancel);

    /// <summary>Gives a user another password and ends this user's logins.</summary>
    Task SetPasswordAsync(Actor by, string name, string password, CancellationToken cancel);

    /// <summary>Gives a user another role.</summary>
    Task SetRoleAsync(Actor by, string name, Role role, CancellationToken cancel);

    /// <summary>All tokens, by name.</summary>
    Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancel);

    /// <summary>Makes a token.</summary>
    /// <returns>What the program must bring. It cannot be shown again.</returns>
    Task<string> AddTokenAsync(Actor by, TokenOrder order, CancellationToken cancel);

    /// <summary>Revokes a token.</summary>
    Task RevokeTokenAsync(Actor by, string name, CancellationToken cancel);
}
