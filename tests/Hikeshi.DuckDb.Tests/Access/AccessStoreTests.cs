using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Access;

namespace Hikeshi.DuckDb.Tests.Access;

public sealed class AccessStoreTests : IDisposable
{
    private static readonly long Noon = new DateTime(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly User Tanaka = new("tanaka", Role.Admin, Noon);

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stored_is_there_after_a_restart()
    {
        var (token, login) = (new AccessToken("grafana", "tanaka", Role.Viewer, Noon, Noon + 1_000_000), new Login("tanaka", "192.0.2.1", Noon, Noon + 10_000_000));
        await using (var store = Open())
        {
            await store.Access.SaveUserAsync(Tanaka, "hash", Entry(AuditAction.UserAdd), Cancel);
            await store.Access.SaveTokenAsync("t", token, Entry(AuditAction.TokenAdd), Cancel);
            await store.Access.SaveLoginAsync("l", login, Entry(AuditAction.Login), Cancel);
            await store.Access.SaveLoginAsync("l", login with { ExpiresTicks = Noon + 20_000_000 }, null, Cancel);
        }

        await using var again = Open();
        var state = await again.Access.LoadAsync(Cancel);
        Assert.Equal((Tanaka, "hash"), Assert.Single(state.Users));
        Assert.Equal(token, state.Tokens["t"]);
        Assert.Equal(login with { ExpiresTicks = Noon + 20_000_000 }, state.Logins["l"]);
        Assert.Equal(
            [AuditAction.Login, AuditAction.TokenAdd, AuditAction.UserAdd],
            (await again.Access.AuditAsync(new AuditSearch(), Cancel)).Entries.Select(e => e.Action));
    }

    [Fact]
    public async Task A_user_who_changes_keeps_tokens_and_loses_logins_and_one_who_goes_loses_both()
    {
        await using var store = Open();
        await store.Access.SaveUserAsync(Tanaka, "hash", Entry(AuditAction.UserAdd), Cancel);
        await store.Access.SaveTokenAsync("t", new AccessToken("grafana", "tanaka", Role.Viewer, Noon, 0), Entry(AuditAction.TokenAdd), Cancel);
        await store.Access.SaveLoginAsync("l", new Login("tanaka", "", Noon, Noon), null, Cancel);

        await store.Access.SaveUserAsync(Tanaka with { Role = Role.Viewer }, "other", Entry(AuditAction.UserRole), Cancel);
        var changed = await store.Access.LoadAsync(Cancel);
        await store.Access.RemoveUserAsync("tanaka", Entry(AuditAction.UserRemove), Cancel);
        var gone = await store.Access.LoadAsync(Cancel);

        Assert.Equal((Role.Viewer, "other", 1, 0), (changed.Users[0].User.Role, changed.Users[0].PasswordHash, changed.Tokens.Count, changed.Logins.Count));
        Assert.Equal((0, 0, 0), (gone.Users.Count, gone.Tokens.Count, gone.Logins.Count));
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_the_newest_row_first_without_a_gap()
    {
        await using var store = Open();
        for (var i = 1; i <= 7; i++)
        {
            await store.Access.AddAsync(new AuditEntry(Noon + i, AuditAction.Export, "p", "", $"{i}"), Cancel);
        }

        var (numbers, before) = (new List<long>(), (long?)null);
        do
        {
            var page = await store.Access.AuditAsync(new AuditSearch { Limit = 3, Before = before }, Cancel);
            numbers.AddRange(page.Entries.Select(e => e.Number));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], numbers);
        Assert.Empty((await store.Access.AuditAsync(new AuditSearch { Person = "nobody" }, Cancel)).Entries);
        Assert.Empty((await store.Access.AuditAsync(new AuditSearch { Action = AuditAction.Login }, Cancel)).Entries);
    }

    [Fact]
    public async Task Whatever_somebody_typed_is_kept_and_cut()
    {
        await using var store = Open();
        var name = "'; DROP TABLE users; --\0" + new string('x', AuditEntry.MostText - 25) + "\U0001F512" + new string('y', 100);
        await store.Access.AddAsync(new AuditEntry(Noon, AuditAction.LoginFailed, name, "", name), Cancel);

        var entry = Assert.Single((await store.Access.AuditAsync(new AuditSearch(), Cancel)).Entries);
        Assert.Equal(name[..(AuditEntry.MostText - 1)].Replace('\0', '\uFFFD'), entry.Person);
        Assert.Empty((await store.Access.LoadAsync(Cancel)).Users);
    }

    [Fact]
    public async Task A_store_from_before_there_were_users_gets_them_and_keeps_what_it_has()
    {
        var main = Path.Combine(_folder.Root, "store.duckdb");
        Directory.CreateDirectory(_folder.Root);
        using (var connection = new DuckDBConnection("Data Source=:memory:"))
        {
            connection.Open();
            connection.Run($"ATTACH '{main}' AS old (STORAGE_VERSION 'latest')");
            new Schema(new Migration(1, MainTables.Create)).Prepare(connection, "old", main, 5);
            connection.Run("INSERT INTO old.imports VALUES ('fw.log', '2026-01-02', 1, 0)");
        }

        await using (var store = Open())
        {
            await store.Access.SaveUserAsync(Tanaka, "hash", Entry(AuditAction.UserAdd), Cancel);
        }

        Assert.Equal([2, 5UL], Assert.Single(Stored.Rows(main, "SELECT version, store FROM about")));
        Assert.Equal(["fw.log", "tanaka"], Assert.Single(Stored.Rows(main, "SELECT i.name, u.name FROM imports i, users u")));
    }

    private static AuditEntry Entry(AuditAction action) => new(Noon, action, "p", "", "s");

    private DuckDbStore Open() => DuckDbStore.Open(new DuckDbOptions(_folder.Root));
}
