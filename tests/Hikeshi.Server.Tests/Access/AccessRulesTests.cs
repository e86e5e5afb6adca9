using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Tests.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Server.Tests.Access;

public sealed class AccessRulesTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly DuckDbStore _store;
    private Accounts _accounts = null!;
    private LoginStore _logins = null!;
    private AccessRules _rules = null!;

    public AccessRulesTests() => _store = DuckDbStore.Open(new DuckDbOptions(_folder.Path));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _accounts = await Accounts.OpenAsync(_store.Access, _clock);
        _logins = new LoginStore(_accounts, _store.Access, _clock);
        _rules = new AccessRules(_accounts, RunningServer.Settings("serve"), _clock);
        await _accounts.AddUserAsync(CommandActor.Current(), "sato", Role.Operator, RunningServer.Password, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _accounts.Dispose();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_login_ends_twelve_hours_after_its_last_use()
    {
        var (key, actor) = await BeginAsync();
        _clock.Advance(TimeSpan.FromHours(7));
        await _logins.RenewAsync(actor.Key);
        _clock.Advance(TimeSpan.FromHours(11));
        Assert.True(_rules.Holds(actor));
        Assert.NotNull(await _logins.RetrieveAsync(key));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False(_rules.Holds(actor));
        Assert.Null(await _logins.RetrieveAsync(key));
    }

    [Fact]
    public async Task A_login_that_is_always_used_ends_after_seven_days()
    {
        var (key, _) = await BeginAsync();
        for (var hours = 0; hours < 7 * 24; hours += 7)
        {
            Assert.NotNull(await _logins.RetrieveAsync(key));
            await _logins.RenewAsync(Secrets.HashOf(key));
            _clock.Advance(TimeSpan.FromHours(7));
        }

        Assert.Null(await _logins.RetrieveAsync(key));
    }

    [Fact]
    public async Task The_oldest_login_of_a_user_makes_room_for_the_fifty_first()
    {
        var (first, _) = await BeginAsync();
        for (var i = 0; i < 50; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await BeginAsync();
        }

        Assert.Null(await _logins.RetrieveAsync(first));
        Assert.Equal(50, (await _store.Access.LoadAsync(Cancel)).Logins.Count);
    }

    [Fact]
    public async Task An_open_page_holds_no_longer_than_the_role_and_the_password()
    {
        var (_, actor) = await BeginAsync();
        Assert.False(_rules.Holds(actor with { Role = Role.Admin }));
        await _accounts.SetPasswordAsync(actor, "sato", "another long password", Cancel);

        Assert.False(_rules.Holds(actor));
    }

    [Fact]
    public async Task A_token_ends_when_it_says()
    {
        var secret = await _accounts.AddTokenAsync(CommandActor.Current(), new TokenOrder("bot", "sato", null, _clock.GetUtcNow().AddDays(1).UtcTicks), Cancel);
        var actor = _rules.OfToken(secret, "")!;
        Assert.True(_rules.Holds(actor));

        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(_rules.OfToken(secret, ""));
        Assert.False(_rules.Holds(actor));
    }

    [Fact]
    public async Task Nobody_is_asked_only_while_there_is_nobody_to_ask()
    {
        Assert.False(_rules.IsOpen);
        Assert.False(_rules.Holds(AccessRules.Machine("127.0.0.1")));

        await _accounts.RemoveUserAsync(CommandActor.Current(), "sato", Cancel);

        Assert.True(_rules.IsOpen);
        Assert.False(new AccessRules(_accounts, RunningServer.Settings("serve", "--web-proxy", "127.0.0.1"), _clock).IsOpen);
        Assert.False(new AccessRules(_accounts, RunningServer.Settings("serve", "--web", "http://192.0.2.1:8514", "--web-plain"), _clock).IsOpen);
    }

    private async Task<(string Key, Actor Actor)> BeginAsync()
    {
        var actor = new Actor(ActorKind.Login, "sato", Role.Operator, "192.0.2.1");
        var key = await _logins.StoreAsync(new AuthenticationTicket(actor.ToPrincipal(), LoginStore.Scheme));
        return (key, actor with { Key = Secrets.HashOf(key) });
    }
}
