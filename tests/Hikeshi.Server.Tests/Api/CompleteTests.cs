using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Api;

public sealed class CompleteTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_and_values_are_completed_where_the_cursor_is_in_the_language_asked_for()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        var names = await server.GetAsync("api/v1/complete?q=id:713120%20outc");
        Assert.Equal(("outcome:", 10, 4), (Text(names), names.GetProperty("start").GetInt32(), names.GetProperty("length").GetInt32()));
        var values = await server.GetAsync("api/v1/complete?q=outcome:fai%20x&cursor=11&lang=ja");
        Assert.Equal("failure", Text(values));
        Assert.Contains(values.GetProperty("suggestions")[0].GetProperty("about").GetString()!, c => c > '\u3000');
    }

    [Theory]
    [InlineData("api/v1/complete")]
    [InlineData("api/v1/complete?q=x&cursor=999999")]
    [InlineData("api/v1/complete?q=x&cursor=-1")]
    [InlineData("api/v1/complete?q=%22%00((&cursor=nonsense")]
    public async Task Whatever_is_asked_there_is_an_answer(string path)
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);

        Assert.True((await server.GetAsync(path)).GetProperty("start").GetInt32() >= 0);
    }

    private static string? Text(System.Text.Json.JsonElement answer) => answer.GetProperty("suggestions")[0].GetProperty("text").GetString();
}
