using Hikeshi.DuckDb.Keeping;
using Hikeshi.Server.Api;

namespace Hikeshi.Server.Asking;

/// <summary>The holds behind a running server, which writes down what is done to them.</summary>
internal sealed class ServedHolds(LocalServer server) : IHolds
{
    private const string Holds = "api/v1/holds";

    public Task AddAsync(Hold hold, CancellationToken cancel) => SendAsync(Holds, HoldItem.Of(hold), cancel);

    public Task ReleaseAsync(string name, CancellationToken cancel) => SendAsync(Holds + "/release", new HoldItem(name), cancel);

    public async Task<IReadOnlyList<Hold>> AllAsync(CancellationToken cancel)
    {
        using var answer = await server.GetAsync(Holds, cancel);
        var list = await answer.Content.ReadFromJsonAsync(ApiJson.Default.HoldList, cancel);
        return [.. list!.Holds.Select(h => h.ToHold())];
    }

    private async Task SendAsync(string path, HoldItem item, CancellationToken cancel)
    {
        using var answer = await server.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(item, ApiJson.Default.HoldItem) }, cancel);
    }
}
