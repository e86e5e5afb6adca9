namespace Hikeshi.Pipeline.Access;

/// <summary>Everybody and everything that may come in, as it is stored. Secrets are there as their hashes only.</summary>
/// <param name="Users">Users with the hash of their password.</param>
/// <param name="Tokens">Tokens by their hash.</param>
/// <param name="Logins">Logins by the hash of what the browser brings.</param>
public sealed record AccessState(
    IReadOnlyList<(User User, string PasswordHash)> Users,
    IReadOnlyDictionary<string, AccessToken> Tokens,
    IReadOnlyDictionary<string, Login> Logins);
