using Hikeshi.Pipeline.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Hikeshi.Server.Access;

/// <summary>
/// Logins of browsers. The cookie is a random key and nothing else; what it stands for is kept here, so that it can be
/// taken back, and is always the user as he is now.
/// </summary>
internal sealed class LoginStore(Accounts accounts, IAccessStore store, TimeProvider clock) : ITicketStore
{
    /// <summary>The scheme of the cookie.</summary>
    public const string Scheme = "login";

    /// <summary>How long a browser may be silent.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>How long a login lasts however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Browsers in which one user is logged in; the oldest login ends beyond it.</summary>
    private const int MostOfUser = 50;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var actor = Actor.Of(ticket.Principal) ?? throw new InvalidOperationException("Only a user is logged in.");
        var (secret, now) = (Secrets.New(), clock.GetUtcNow().UtcTicks);
        await accounts.ChangeAsync(
            async () =>
            {
                var stale = accounts.Book.Stale(now, actor.Name, MostOfUser - 1);
                if (stale.Count > 0)
                {
                    await store.RemoveLoginsAsync(stale, null, CancellationToken.None);
                    accounts.Book.RemoveLogins(stale);
                }

                // Whoever was removed at this very moment must not come in by the name of a later user.
                if (accounts.Book.Find(actor.Name) is not null)
                {
                    var login = new Login(actor.Name, actor.Address, now, now + Idle.Ticks);
                    await store.SaveLoginAsync(Secrets.HashOf(secret), login, accounts.Entry(actor, AuditAction.Login, actor.Name, null), CancellationToken.None);
                    accounts.Book.Put(Secrets.HashOf(secret), login);
                }
            },
            CancellationToken.None);
        return secret;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Secrets.HashOf(key), clock.GetUtcNow());
        if (accounts.Book.FindLogin(hash) is not { } found || found.Login.ExpiresTicks <= now.UtcTicks)
        {
            return Task.FromResult<AuthenticationTicket?>(null);
        }

        var expires = new DateTimeOffset(found.Login.ExpiresTicks, TimeSpan.Zero);
        var actor = new Actor(ActorKind.Login, found.User.Name, found.User.Role, found.Login.Address, hash);
        return Task.FromResult<AuthenticationTicket?>(new AuthenticationTicket(
            actor.ToPrincipal(), new AuthenticationProperties { IssuedUtc = expires - Idle, ExpiresUtc = expires, AllowRefresh = true }, Scheme));
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(Secrets.HashOf(key));

    /// <summary>Moves the end of a login that is used; an open page uses it, too.</summary>
    public Task RenewAsync(string hash) => accounts.ChangeAsync(
        async () =>
        {
            var now = clock.GetUtcNow().UtcTicks;
            if (accounts.Book.FindLogin(hash) is { Login: var login } && login.ExpiresTicks - now < Idle.Ticks / 2)
            {
                var renewed = login with { ExpiresTicks = Math.Min(now + Idle.Ticks, login.BeganTicks + Longest.Ticks) };
                await store.SaveLoginAsync(hash, renewed, null, CancellationToken.None);
                accounts.Book.Put(hash, renewed);
            }
        },
        CancellationToken.None);

    public Task RemoveAsync(string key) => accounts.ChangeAsync(
        async () =>
        {
            var hash = Secrets.HashOf(key);
            if (accounts.Book.FindLogin(hash) is { } found)
            {
                var actor = new Actor(ActorKind.Login, found.User.Name, found.User.Role, found.Login.Address, hash);
                await store.RemoveLoginsAsync([hash], accounts.Entry(actor, AuditAction.Logout, actor.Name, null), CancellationToken.None);
                accounts.Book.RemoveLogins([hash]);
            }
        },
        CancellationToken.None);
}
