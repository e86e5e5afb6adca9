using Hikeshi.Server.Api.Describing;
using Hikeshi.Server.Tests.Serving;
using Microsoft.AspNetCore.Routing;

namespace Hikeshi.Server.Tests.Api;

public sealed class DescribingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_request_that_is_answered_is_told_and_the_other_way_round()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var answered = server.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true)
            .Select(e => $"{e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {e.RoutePattern.RawText}");

        Assert.Equal(answered.Order(StringComparer.Ordinal), ApiOperations.All.Select(o => $"{o.Method} {o.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_document_names_all_operations_once()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var document = await server.GetAsync("api/openapi.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value.GetProperty("operationId").GetString()).ToList();

        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        Assert.Equal(ApiOperations.All.Count, operations.Distinct(StringComparer.Ordinal).Count());
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var named = path.Value.EnumerateObject().SelectMany(o => o.Value.GetProperty("parameters").EnumerateArray())
                .Where(p => p.GetProperty("in").GetString() == "path").Select(p => $"{{{p.GetProperty("name").GetString()}}}").Distinct(StringComparer.Ordinal);
            Assert.Equal(path.Name.Split('/').Where(p => p.StartsWith('{')), named);
        }
    }

    [Fact]
    public async Task The_page_is_there_in_both_languages_without_a_script()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var english = await server.Http.GetStringAsync(new Uri("api?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        var japanese = await server.Http.GetStringAsync(new Uri("api?lang=ja", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.All(ApiOperations.All, o => Assert.Contains(o.Path, english, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", english, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("このサーバーの API です", japanese, StringComparison.Ordinal);
    }
}
