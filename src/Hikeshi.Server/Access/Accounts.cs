using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Access;

/// <summary>The rules of users and tokens, over the store. Changes come one after the other.</summary>
internal sealed class Accounts : IAccounts, IAuditLog, IDisposable
{
    /// <summary>More users or tokens than this are a mistake of a program.</summary>
    private const int Most = 10_000;

    private const int LongestName = 64;

    private readonly IAccessStore _store;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private Accounts(IAccessStore store, AccessState state, TimeProvider clock) =>
        (_store, _clock, Book) = (store, clock, new AccessBook(state));

    public AccessBook Book { get; }

    public Passwords Passwords { get; } = new();

    /// <summary>Whether anybody could let others in.</summary>
    public bool HasAdmin => Book.Users.Any(u => u.Role == Role.Admin);

    /// <exception cref="Pipeline.Storing.StoreException">The store cannot be read.</exception>
    public static async Task<Accounts> OpenAsync(IAccessStore store, TimeProvider clock) =>
        new(store, await store.LoadAsync(CancellationToken.None), clock);

    public Task<IReadOnlyList<User>> UsersAsync(CancellationToken cancel) => Task.FromResult(Book.Users);

    public Task AddUserAsync(Actor by, string name, Role role, string password, CancellationToken cancel) => ChangeAsync(
        async () =>
        {
            Check(name);
            if (Book.Find(name) is not null)
            {
                throw new AccessException(AccessTexts.UserExists.With(name));
            }

            if (Book.Users.Count >= Most)
            {
                throw new AccessException(AccessTexts.TooMany.With(Most));
            }

            var user = new User(name, role, Now());
            var hash = Passwords.HashOf(password);
            await _store.SaveUserAsync(user, hash, Entry(by, AuditAction.UserAdd, name, RoleWords.NameOf(role)), cancel);
            Book.Put(user, hash);
        },
        cancel);

    public Task RemoveUserAsync(Actor by, string name, CancellationToken cancel) => ChangeAsync(
        async () =>
        {
            var user = Known(name);
            if (by.IsNamed && by.Kind != ActorKind.Command && Is(by.Name, user.Name))
            {
                throw new AccessException(AccessTexts.NotYourself);
            }

            KeepAnAdmin(user, mayBeAlone: true);
            await _store.RemoveUserAsync(user.Name, Entry(by, AuditAction.UserRemove, user.Name, RoleWords.NameOf(user.Role)), cancel);
            Book.RemoveUser(user.Name);
        },
        cancel);

    public Task SetPasswordAsync(Actor by, string name, string password, CancellationToken cancel) => ChangeAsync(
        async () =>
        {
            var user = Known(name);
            var hash = Passwords.HashOf(password);
            await _store.SaveUserAsync(user, hash, Entry(by, AuditAction.UserPassword, user.Name, null), cancel);
            Book.Put(user, hash);
        },
        cancel);

    public Task SetRoleAsync(Actor by, string name, Role role, CancellationToken cancel) => ChangeAsync(
        async () =>
        {
            var user = Known(name);
            if (role < Role.Admin)
            {
                KeepAnAdmin(user, mayBeAlone: false);
            }

            var (changed, hash) = (user with { Role = role }, Book.Find(name)!.Value.Password);
            await _store.SaveUserAsync(changed, hash, Entry(by, AuditAction.UserRole, user.Name, $"{RoleWords.NameOf(user.Role)} > {RoleWords.NameOf(role)}"), cancel);
            Book.Put(changed, hash);
        },
        cancel);

    public Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AccessToken>>([.. Book.Tokens.Select(t => t.Token)]);

    public async Task<string> AddTokenAsync(Actor by, TokenOrder order, CancellationToken cancel)
    {
        var secret = Secrets.New();
        await ChangeAsync(
            async () =>
            {
                Check(order.Name);
                var (user, tokens) = (Known(order.User), Book.Tokens);
                if (tokens.Any(t => Is(t.Token.Name, order.Name)))
                {
                    throw new AccessException(AccessTexts.TokenExists.With(order.Name));
                }

                if (tokens.Count >= Most)
                {
                    throw new AccessException(AccessTexts.TooMany.With(Most));
                }

                if (order.ExpiresTicks != 0 && order.ExpiresTicks <= Now())
                {
                    throw new AccessException(AccessTexts.TokenEnded);
                }

                var token = new AccessToken(order.Name, user.Name, order.Role ?? user.Role, Now(), order.ExpiresTicks);
                await _store.SaveTokenAsync(Secrets.HashOf(secret), token, Entry(by, AuditAction.TokenAdd, token.Name, $"{token.User}, {RoleWords.NameOf(token.Role)}"), cancel);
                Book.Put(Secrets.HashOf(secret), token);
            },
            cancel);
        return secret;
    }

    public Task RevokeTokenAsync(Actor by, string name, CancellationToken cancel) => ChangeAsync(
        async () =>
        {
            if (Book.Tokens.FirstOrDefault(t => Is(t.Token.Name, name)) is not { Token: { } token, Hash: { } hash })
            {
                throw new AccessException(AccessTexts.NoToken.With(name));
            }

            await _store.RemoveTokenAsync(hash, Entry(by, AuditAction.TokenRevoke, token.Name, token.User), cancel);
            Book.RemoveToken(hash);
        },
        cancel);

    public Task<AuditPage> ReadAsync(AuditSearch search, CancellationToken cancel) => _store.AuditAsync(search, cancel);

    public Task WriteAsync(Actor by, AuditAction action, string subject, string? detail, CancellationToken cancel) =>
        _store.AddAsync(Entry(by, action, subject, detail), cancel);

    /// <summary>A row of the log, of this moment.</summary>
    public AuditEntry Entry(Actor by, AuditAction action, string subject, string? detail) =>
        new(Now(), action, by.Name, by.Address, subject, by is { Kind: ActorKind.Token, Key: var key } && Book.FindToken(key) is { } found
            ? $"token {found.Token.Name}{(detail is null ? "" : $": {detail}")}"
            : detail);

    public void Dispose() => _turn.Dispose();

    /// <summary>Runs a change when those before it are done.</summary>
    public async Task ChangeAsync(Func<Task> change, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await change();
        }
        finally
        {
            _turn.Release();
        }
    }

    private User Known(string name) => Book.Find(name)?.User ?? throw new AccessException(AccessTexts.NoUser.With(name));

    private void KeepAnAdmin(User user, bool mayBeAlone)
    {
        var users = Book.Users;
        if (user.Role == Role.Admin && users.Count(u => u.Role == Role.Admin) == 1 && !(mayBeAlone && users.Count == 1))
        {
            throw new AccessException(AccessTexts.LastAdmin.With(user.Name));
        }
    }

    /// <summary>Names go into paths, logs and other programs: they are of letters that none of these reads otherwise.</summary>
    private static void Check(string name)
    {
        if (name.Length is 0 or > LongestName || !char.IsAsciiLetterOrDigit(name[0])
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@'))
        {
            throw new AccessException(AccessTexts.BadName.With(Cli.Output.SafeText.Of(name.Length > LongestName ? name[..LongestName] : name), LongestName));
        }
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private long Now() => _clock.GetUtcNow().UtcTicks;
}
