using System.Net;
using System.Net.Http.Headers;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Tests.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Hikeshi.Server.Tests.Access;

public sealed class EndpointTests : IDisposable
{
    /// <summary>What each endpoint asks for. One that is not here, or asks for less, fails the test.</summary>
    private static readonly string[] Expected =
    [
        "GET /api/v1/audit administer",
        "GET /api/v1/complete view",
        "GET /api/v1/events view",
        "GET /api/v1/events/count view",
        "GET /api/v1/events/histogram view",
        "GET /api/v1/events/top view",
        "GET /api/v1/events/{key} view",
        "GET /api/v1/events/{key}/neighbours view",
        "GET /api/v1/incidents view",
        "GET /api/v1/incidents/{id} view",
        "GET /api view",
        "GET /api/openapi.json view",
        "GET /api/v1/devices view",
        "GET /api/v1/devices/{name} view",
        "GET /api/v1/events/tail view",
        "GET /api/v1/failovers view",
        "GET /api/v1/messages view",
        "GET /api/v1/messages/{id} view",
        "GET /api/v1/sessions view",
        "GET /api/v1/tunnels view",
        "GET /api/v1/version view",
        "POST /api/v1/sql operate",
        "GET /api/v1/export operate",
        "GET /api/v1/verify operate",
        "POST /api/v1/import operate",
        "GET /api/v1/status view",
        "GET /api/v1/holds administer",
        "POST /api/v1/holds administer",
        "POST /api/v1/holds/release administer",
        "GET /api/v1/tokens administer",
        "GET /api/v1/users administer",
        "GET /healthz/live nobody",
        "GET /healthz/ready nobody",
        "GET /incidents/{id}/report operate",
        "GET /search/export operate",
        "GET /metrics view",
        // Of a build that is not published, for files that came after it: refused.
        "GET /{**path:file} nothing",
        "POST /account/password view",
        "POST /analyze/report view",
        "POST /api/v1/incidents/{id}/decisions operate",
        "POST /api/v1/ingest operate",
        "POST /api/v1/tokens administer",
        "POST /api/v1/users administer",
        "POST /login/end view",
        "POST /login/name nobody",
        "DELETE /api/v1/tokens/{name} administer",
        "DELETE /api/v1/users/{name} administer",
        "PUT /api/v1/users/{name}/password administer",
        "PUT /api/v1/users/{name}/role administer",
    ];

    /// <summary>Pages that not every reader may see, and the one that everybody may.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal) { ["/audit"] = "administer", ["/users"] = "administer", ["/login"] = "nobody" };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_endpoint_asks_for_the_role_that_it_needs()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var all = server.Host.Endpoints.OfType<RouteEndpoint>().ToList();
        var (files, rest) = (all.Where(IsFile).ToList(), all.Where(e => !IsFile(e)).ToList());
        var (pages, others) = (rest.Where(IsPage).ToList(), rest.Where(e => !IsPage(e)).ToList());

        Assert.All(files, f => Assert.Equal("nobody", PolicyOf(f)));
        Assert.NotEmpty(pages);
        Assert.All(pages, p => Assert.Equal(Pages.GetValueOrDefault(PathOf(p), "view"), PolicyOf(p)));
        Assert.Equal(Expected.Order(StringComparer.Ordinal), others.Where(e => !IsBlazor(e)).SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(others.Where(IsBlazor), e => Assert.True(PolicyOf(e) is "view", PathOf(e)));
    }

    [Fact]
    public async Task What_a_role_may_not_is_refused_and_what_it_may_is_done()
    {
        var tokens = new Dictionary<Role, string>();
        foreach (var role in Enum.GetValues<Role>().Reverse())
        {
            tokens[role] = await RunningServer.UserAsync(_folder.Path, $"u-{role}", role);
        }

        await using var server = await RunningServer.StartAsync(_folder.Path);
        foreach (var line in Expected.Where(l => !l.Contains("/tail", StringComparison.Ordinal) && !l.EndsWith("nothing", StringComparison.Ordinal)))
        {
            var (method, path, policy) = (line.Split(' ')[0], line.Split(' ')[1].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), line.Split(' ')[2]);
            Assert.Equal((line, policy == "nobody"), (line, await StatusAsync(server, method, path, null) is not HttpStatusCode.Unauthorized));
            foreach (var (role, token) in tokens)
            {
                var needed = policy switch { "operate" => Role.Operator, "administer" => Role.Admin, _ => Role.Viewer };
                Assert.Equal((line, role, role >= needed), (line, role, await StatusAsync(server, method, path, token) is not HttpStatusCode.Forbidden));
            }
        }
    }

    [Fact]
    public async Task What_does_not_exist_is_not_there_for_anybody()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, "GET", "/api/v1/nothing", null));
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static IEnumerable<string> Lines(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m is not "HEAD").Select(m => $"{m} {PathOf(endpoint)} {PolicyOf(endpoint)}");

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor");

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata");

    private static bool IsBlazor(RouteEndpoint endpoint) => PathOf(endpoint).StartsWith("/_", StringComparison.Ordinal);

    /// <summary>The strictest policy of all that it asks for; <c>nobody</c> when it asks for none on purpose.</summary>
    private static string PolicyOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "nobody";
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToHashSet(StringComparer.Ordinal);
        return asked.Contains("administer") ? "administer" : asked.Contains("operate") ? "operate" : asked.Contains("view") ? "view" : "nothing";
    }
}
