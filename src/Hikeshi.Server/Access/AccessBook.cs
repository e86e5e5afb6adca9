using Hikeshi.Pipeline.Access;

namespace Hikeshi.Server.Access;

/// <summary>
/// Who may come in, in memory: every request asks it. It holds what the store holds, which changes by this process only.
/// For several threads.
/// </summary>
internal sealed class AccessBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (User User, string Password)> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccessToken> _tokens;
    private readonly Dictionary<string, Login> _logins;

    public AccessBook(AccessState state)
    {
        foreach (var (user, password) in state.Users)
        {
            _users[user.Name] = (user, password);
        }

        (_tokens, _logins) = (new(state.Tokens, StringComparer.Ordinal), new(state.Logins, StringComparer.Ordinal));
    }

    public IReadOnlyList<User> Users
    {
        get
        {
            lock (_lock)
            {
                return [.. _users.Values.Select(u => u.User).OrderBy(u => u.Name, StringComparer.OrdinalIgnoreCase)];
            }
        }
    }

    public IReadOnlyList<(string Hash, AccessToken Token)> Tokens
    {
        get
        {
            lock (_lock)
            {
                return [.. _tokens.Select(t => (t.Key, t.Value)).OrderBy(t => t.Value.Name, StringComparer.OrdinalIgnoreCase)];
            }
        }
    }

    public bool HasUsers
    {
        get
        {
            lock (_lock)
            {
                return _users.Count > 0;
            }
        }
    }

    public (User User, string Password)? Find(string name)
    {
        lock (_lock)
        {
            return _users.TryGetValue(name, out var found) ? found : null;
        }
    }

    /// <summary>A token with its user; a token may no more than its user.</summary>
    public (User User, AccessToken Token)? FindToken(string hash)
    {
        lock (_lock)
        {
            return _tokens.TryGetValue(hash, out var token) && _users.TryGetValue(token.User, out var found)
                ? (found.User, token with { Role = token.Role < found.User.Role ? token.Role : found.User.Role })
                : null;
        }
    }

    public (User User, Login Login)? FindLogin(string key)
    {
        lock (_lock)
        {
            return _logins.TryGetValue(key, out var login) && _users.TryGetValue(login.User, out var found) ? (found.User, login) : null;
        }
    }

    /// <summary>Keys of logins that are over at a moment, and of the oldest of a user beyond so many.</summary>
    public IReadOnlyList<string> Stale(long now, string user, int most)
    {
        lock (_lock)
        {
            var ended = _logins.Where(l => l.Value.ExpiresTicks <= now).Select(l => l.Key);
            var old = _logins.Where(l => l.Value.ExpiresTicks > now && string.Equals(l.Value.User, user, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(l => l.Value.BeganTicks).Skip(most).Select(l => l.Key);
            return [.. ended, .. old];
        }
    }

    public void Put(User user, string password)
    {
        lock (_lock)
        {
            _users[user.Name] = (user, password);
            EndLogins(user.Name);
        }
    }

    public void Put(string hash, AccessToken token)
    {
        lock (_lock)
        {
            _tokens[hash] = token;
        }
    }

    public void Put(string key, Login login)
    {
        lock (_lock)
        {
            _logins[key] = login;
        }
    }

    public void RemoveUser(string name)
    {
        lock (_lock)
        {
            _users.Remove(name);
            EndLogins(name);
            foreach (var (hash, _) in _tokens.Where(t => string.Equals(t.Value.User, name, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                _tokens.Remove(hash);
            }
        }
    }

    public void RemoveToken(string hash)
    {
        lock (_lock)
        {
            _tokens.Remove(hash);
        }
    }

    public void RemoveLogins(IEnumerable<string> keys)
    {
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _logins.Remove(key);
            }
        }
    }

    private void EndLogins(string name)
    {
        foreach (var (key, _) in _logins.Where(l => string.Equals(l.Value.User, name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _logins.Remove(key);
        }
    }
}
