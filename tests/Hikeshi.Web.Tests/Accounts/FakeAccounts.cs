using System.Globalization;
using Hikeshi.Pipeline.Access;

namespace Hikeshi.Web.Tests.Accounts;

/// <summary>Many users with a token each; nothing can be changed.</summary>
internal sealed class FakeAccounts(int count) : IAccounts
{
    public Task<IReadOnlyList<User>> UsersAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<User>>([.. Names("user").Select(n => new User(n, Role.Viewer, 1))]);

    public Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AccessToken>>([.. Names("token").Select(n => new AccessToken(n, "user-000", Role.Viewer, 1, 0))]);

    public Task AddUserAsync(Actor by, string name, Role role, string password, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemoveUserAsync(Actor by, string name, CancellationToken cancel) => throw new NotSupportedException();

    public Task SetPasswordAsync(Actor by, string name, string password, CancellationToken cancel) => throw new NotSupportedException();

    public Task SetRoleAsync(Actor by, string name, Role role, CancellationToken cancel) => throw new NotSupportedException();

    public Task<string> AddTokenAsync(Actor by, TokenOrder order, CancellationToken cancel) => throw new NotSupportedException();

    public Task RevokeTokenAsync(Actor by, string name, CancellationToken cancel) => throw new NotSupportedException();

    private IEnumerable<string> Names(string kind) => Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{kind}-{i:000}"));
}
