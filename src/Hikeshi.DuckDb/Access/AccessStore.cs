using DuckDB.NET.Data;
using Hikeshi.DuckDb.Incidents;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Access;

namespace Hikeshi.DuckDb.Access;

/// <summary>Users, tokens, logins and the audit log in the main file.</summary>
/// <param name="main">The main file.</param>
internal sealed class AccessStore(MainFile main) : IAccessStore
{
    public Task<AccessState> LoadAsync(CancellationToken cancel) => main.ReadAsync(
        connection => new AccessState(
            All(connection, "SELECT name, role, epoch_us(created), password FROM users ORDER BY name", row =>
                (new User(row.GetString(0), Enum.Parse<Role>(row.GetString(1)), Ticks(row, 2)), row.GetString(3))),
            All(connection, "SELECT name, user_name, role, epoch_us(created), epoch_us(expires), hash FROM tokens", row =>
                (Token: new AccessToken(row.GetString(0), row.GetString(1), Enum.Parse<Role>(row.GetString(2)), Ticks(row, 3), Ticks(row, 4)), Hash: row.GetString(5)))
                .ToDictionary(t => t.Hash, t => t.Token, StringComparer.Ordinal),
            All(connection, "SELECT user_name, address, epoch_us(began), epoch_us(expires), hash FROM logins", row =>
                (Login: new Login(row.GetString(0), row.GetString(1), Ticks(row, 2), Ticks(row, 3)), Hash: row.GetString(4)))
                .ToDictionary(l => l.Hash, l => l.Login, StringComparer.Ordinal)),
        cancel);

    public Task SaveUserAsync(User user, string passwordHash, AuditEntry entry, CancellationToken cancel) => WriteAsync(
        connection =>
        {
            connection.Run("DELETE FROM logins WHERE user_name = $1", user.Name);
            connection.Run(
                "INSERT INTO users VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO UPDATE SET role = $2, password = $3",
                user.Name, user.Role.ToString(), passwordHash, Moment(user.CreatedTicks));
        },
        entry,
        cancel);

    public Task RemoveUserAsync(string name, AuditEntry entry, CancellationToken cancel) => WriteAsync(
        connection =>
        {
            connection.Run("DELETE FROM logins WHERE user_name = $1", name);
            connection.Run("DELETE FROM tokens WHERE user_name = $1", name);
            connection.Run("DELETE FROM users WHERE name = $1", name);
        },
        entry,
        cancel);

    public Task SaveTokenAsync(string hash, AccessToken token, AuditEntry entry, CancellationToken cancel) => WriteAsync(
        connection => connection.Run(
            "INSERT INTO tokens VALUES ($1, $2, $3, $4, $5, $6)",
            hash, token.Name, token.User, token.Role.ToString(), Moment(token.CreatedTicks), token.ExpiresTicks == 0 ? null : Moment(token.ExpiresTicks)),
        entry,
        cancel);

    public Task RemoveTokenAsync(string hash, AuditEntry entry, CancellationToken cancel) =>
        WriteAsync(connection => connection.Run("DELETE FROM tokens WHERE hash = $1", hash), entry, cancel);

    public Task SaveLoginAsync(string key, Login login, AuditEntry? entry, CancellationToken cancel) => WriteAsync(
        connection => connection.Run(
            "INSERT INTO logins VALUES ($1, $2, $3, $4, $5) ON CONFLICT (hash) DO UPDATE SET expires = $5",
            key, login.User, login.Address, Moment(login.BeganTicks), Moment(login.ExpiresTicks)),
        entry,
        cancel);

    public Task RemoveLoginsAsync(IReadOnlyCollection<string> keys, AuditEntry? entry, CancellationToken cancel) => WriteAsync(
        connection =>
        {
            foreach (var key in keys)
            {
                connection.Run("DELETE FROM logins WHERE hash = $1", key);
            }
        },
        entry,
        cancel);

    public Task AddAsync(AuditEntry entry, CancellationToken cancel) => WriteAsync(_ => { }, entry, cancel);

    public Task<AuditPage> AuditAsync(AuditSearch search, CancellationToken cancel)
    {
        var where = new Conditions();
        where.Add("number < ?", search.Before);
        where.Add("person = ?", search.Person);
        where.Add("action = ?", search.Action?.ToString());
        var limit = Math.Clamp(search.Limit, 1, AuditSearch.GreatestLimit);
        return main.ReadAsync(
            connection =>
            {
                var sql = $"SELECT epoch_us(time), action, person, address, subject, detail, number FROM audit WHERE {where} ORDER BY number DESC LIMIT {limit + 1}";
                var rows = All(connection, sql, Entry, where.Values);
                return rows.Count > limit ? new AuditPage(rows[..limit], rows[limit - 1].Number) : new AuditPage(rows, null);
            },
            cancel);
    }

    private Task<bool> WriteAsync(Action<DuckDBConnection> change, AuditEntry? entry, CancellationToken cancel) => main.WriteAsync(
        connection =>
        {
            change(connection);
            if (entry is not null)
            {
                connection.Run(
                    "INSERT INTO audit SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6 FROM audit",
                    Moment(entry.Ticks), entry.Action.ToString(), Cut(entry.Person), Cut(entry.Address), Cut(entry.Subject), Cut(entry.Detail));
            }

            return true;
        },
        cancel);

    private static List<T> All<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static AuditEntry Entry(DuckDBDataReader row) =>
        new(Ticks(row, 0), Enum.Parse<AuditAction>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5))
        {
            Number = row.GetInt64(6),
        };

    /// <summary>Half of a pair of surrogates would be no text any more.</summary>
    private static string? Cut(string? text)
    {
        if (text is not { Length: > AuditEntry.MostText })
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[AuditEntry.MostText - 1]) ? AuditEntry.MostText - 1 : AuditEntry.MostText;
        return text[..end];
    }

    private static long Ticks(DuckDBDataReader row, int column) => row.IsDBNull(column) ? 0 : Moments.Ticks(row.GetInt64(column));

    private static DateTime Moment(long ticks) => Moments.Utc(Moments.Microseconds(ticks));
}
