using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

public sealed class AccountsTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private static readonly Actor Sato = new(ActorKind.Login, "sato", Role.Admin, "192.0.2.1");

    private readonly TempFolder _folder = new();
    private readonly DuckDbStore _store;
    private Accounts _accounts = null!;

    public AccountsTests() => _store = DuckDbStore.Open(new DuckDbOptions(_folder.Path));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _accounts = await Accounts.OpenAsync(_store.Access, TimeProvider.System);
        await _accounts.AddUserAsync(CommandActor.Current(), "sato", Role.Admin, Password, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _accounts.Dispose();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("-x")]
    [InlineData("田中")]
    [InlineData("<b>")]
    [InlineData("../x")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public Task A_name_that_other_programs_could_misread_is_refused(string name) =>
        RefusedAsync(() => _accounts.AddUserAsync(Sato, name, Role.Viewer, Password, Cancel), "is no name for a user or token");

    [Fact]
    public Task Upper_and_lower_case_are_one_name() =>
        RefusedAsync(() => _accounts.AddUserAsync(Sato, "SATO", Role.Viewer, Password, Cancel), "There is a user SATO already.");

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await _accounts.AddUserAsync(Sato, "tanaka", Role.Operator, Password, Cancel);

        await RefusedAsync(() => _accounts.SetRoleAsync(Sato, "sato", Role.Viewer, Cancel), "sato is the last admin");
        await RefusedAsync(() => _accounts.RemoveUserAsync(CommandActor.Current(), "sato", Cancel), "sato is the last admin");
        await RefusedAsync(() => _accounts.RemoveUserAsync(Sato, "sato", Cancel), "You cannot remove yourself");
        await _accounts.SetRoleAsync(Sato, "tanaka", Role.Admin, Cancel);
        await _accounts.SetRoleAsync(Sato, "sato", Role.Viewer, Cancel);
        Assert.Equal([Role.Viewer, Role.Admin], (await _accounts.UsersAsync(Cancel)).Select(u => u.Role));
    }

    [Fact]
    public async Task The_only_user_goes_by_command()
    {
        await _accounts.RemoveUserAsync(CommandActor.Current(), "Sato", Cancel);

        Assert.Empty(await _accounts.UsersAsync(Cancel));
    }

    [Fact]
    public async Task A_token_may_no_more_than_its_user_is_listed_without_its_secret_and_goes_with_the_user()
    {
        await _accounts.AddUserAsync(Sato, "tanaka", Role.Operator, Password, Cancel);
        var secret = await _accounts.AddTokenAsync(Sato, new TokenOrder("bot", "tanaka", Role.Admin, 0), Cancel);

        Assert.Equal(Role.Operator, _accounts.Book.FindToken(Secrets.HashOf(secret))!.Value.Token.Role);
        await _accounts.SetRoleAsync(Sato, "tanaka", Role.Viewer, Cancel);
        Assert.Equal(Role.Viewer, _accounts.Book.FindToken(Secrets.HashOf(secret))!.Value.Token.Role);
        await RefusedAsync(() => _accounts.AddTokenAsync(Sato, new TokenOrder("BOT", "tanaka", null, 0), Cancel), "There is a token BOT already");
        await RefusedAsync(() => _accounts.AddTokenAsync(Sato, new TokenOrder("b", "nobody", null, 0), Cancel), "There is no user nobody");
        await RefusedAsync(() => _accounts.AddTokenAsync(Sato, new TokenOrder("b", "tanaka", null, 1), Cancel), "A token must be valid for some time");
        await _accounts.RemoveUserAsync(Sato, "tanaka", Cancel);
        Assert.Null(_accounts.Book.FindToken(Secrets.HashOf(secret)));
        Assert.Empty(await _accounts.TokensAsync(Cancel));
    }

    [Fact]
    public async Task Every_change_is_in_the_log_and_no_secret_is()
    {
        await _accounts.AddUserAsync(Sato, "tanaka", Role.Operator, Password, Cancel);
        await _accounts.SetPasswordAsync(Sato, "tanaka", Password + "2", Cancel);
        await _accounts.SetRoleAsync(Sato, "tanaka", Role.Viewer, Cancel);
        var secret = await _accounts.AddTokenAsync(Sato, new TokenOrder("bot", "tanaka", null, 0), Cancel);
        await _accounts.RevokeTokenAsync(Sato, "bot", Cancel);
        await _accounts.RemoveUserAsync(Sato, "tanaka", Cancel);

        var log = (await _accounts.ReadAsync(new AuditSearch(), Cancel)).Entries;
        Assert.Equal(
            ["UserRemove tanaka viewer", "TokenRevoke bot tanaka", "TokenAdd bot tanaka, viewer", "UserRole tanaka operator > viewer", "UserPassword tanaka ", "UserAdd tanaka operator", "UserAdd sato admin"],
            log.Select(e => $"{e.Action} {e.Subject} {e.Detail}"));
        Assert.Equal(("sato", "192.0.2.1"), (log[0].Person, log[0].Address));
        Assert.DoesNotContain(log, e => e.ToString().Contains(secret, StringComparison.Ordinal) || e.ToString().Contains(Password, StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(Func<Task> change, string sentence)
    {
        var problem = await Assert.ThrowsAsync<AccessException>(change);
        Assert.Contains(sentence, problem.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(problem.Sentence.Ja, c => c > '\u3000');
    }
}
