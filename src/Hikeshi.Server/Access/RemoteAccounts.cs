using System.Text.Json.Serialization.Metadata;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Asking;

namespace Hikeshi.Server.Access;

/// <summary>The accounts of a running server. Who changes them is known to it by the socket.</summary>
internal sealed class RemoteAccounts(LocalServer server) : IAccounts
{
    private const string Users = "api/v1/users";
    private const string Tokens = "api/v1/tokens";

    public async Task<IReadOnlyList<User>> UsersAsync(CancellationToken cancel) =>
        [.. (await AskAsync(HttpMethod.Get, Users, null, AccessJson.Default.UserList, cancel)).Users.Select(u => u.ToUser())];

    public Task AddUserAsync(Actor by, string name, Role role, string password, CancellationToken cancel) =>
        TellAsync(HttpMethod.Post, Users, new UserRequest(name, RoleWords.NameOf(role), password), cancel);

    public Task RemoveUserAsync(Actor by, string name, CancellationToken cancel) =>
        TellAsync(HttpMethod.Delete, $"{Users}/{Uri.EscapeDataString(name)}", null, cancel);

    public Task SetPasswordAsync(Actor by, string name, string password, CancellationToken cancel) =>
        TellAsync(HttpMethod.Put, $"{Users}/{Uri.EscapeDataString(name)}/password", new UserRequest(null, null, password), cancel);

    public Task SetRoleAsync(Actor by, string name, Role role, CancellationToken cancel) =>
        TellAsync(HttpMethod.Put, $"{Users}/{Uri.EscapeDataString(name)}/role", new UserRequest(null, RoleWords.NameOf(role), null), cancel);

    public async Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancel) =>
        [.. (await AskAsync(HttpMethod.Get, Tokens, null, AccessJson.Default.TokenList, cancel)).Tokens.Select(t => t.ToToken())];

    public async Task<string> AddTokenAsync(Actor by, TokenOrder order, CancellationToken cancel)
    {
        DateTimeOffset? expires = order.ExpiresTicks == 0 ? null : new DateTimeOffset(order.ExpiresTicks, TimeSpan.Zero);
        var request = new TokenRequest(order.Name, order.User, order.Role is { } role ? RoleWords.NameOf(role) : null, expires);
        return (await AskAsync(HttpMethod.Post, Tokens, JsonContent.Create(request, AccessJson.Default.TokenRequest), AccessJson.Default.TokenAnswer, cancel)).Token;
    }

    public Task RevokeTokenAsync(Actor by, string name, CancellationToken cancel) =>
        TellAsync(HttpMethod.Delete, $"{Tokens}/{Uri.EscapeDataString(name)}", null, cancel);

    private async Task TellAsync(HttpMethod method, string path, UserRequest? body, CancellationToken cancel)
    {
        using var answer = await SendAsync(method, path, body is null ? null : JsonContent.Create(body, AccessJson.Default.UserRequest), cancel);
    }

    private async Task<T> AskAsync<T>(HttpMethod method, string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var answer = await SendAsync(method, path, body, cancel);
        return await answer.Content.ReadFromJsonAsync(type, cancel) ?? throw new InvalidOperationException("The server answers with an object.");
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancel) =>
        server.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body }, cancel);
}
