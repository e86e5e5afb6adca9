using Hikeshi.Web.Tests.Browsing;

namespace Hikeshi.Web.Tests.Settings;

[Collection<InBrowser>]
public sealed class SettingsPageTests(Demo demo) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-settings-");

    private string File => Path.Join(_folder.FullName, "hikeshi.toml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en", "command line, --journal-size", "default", "a reload")]
    [InlineData("ja", "コマンドライン、--journal-size", "既定値", "再読み込み")]
    public async Task Each_setting_says_where_its_value_came_from(string language, string byOption, string byNobody, string reload)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await System.IO.File.WriteAllTextAsync(File, "[store]\nkeep = \"90d\"\n", TestContext.Current.CancellationToken);
        await using var server = await ServerProcess.StartAsync("--config", File, "--journal-size", "2G");
        await using var window = await demo.OpenAtAsync(server, language);

        await window.GoAsync("/settings");

        Assert.Equal(["\"90d\"", $"{File}:2:8", reload], (await CellsAsync(window, "store.keep")).Take(3));
        Assert.Equal(["\"2G\"", byOption], (await CellsAsync(window, "store.journal_size")).Take(2));
        Assert.Equal(["\"1h\"", byNobody, reload], (await CellsAsync(window, "receive.idle_timeout")).Take(3));
        Assert.Empty(window.Complaints);
    }

    /// <summary>What stands behind the name of a setting: value, origin, what a change needs, what it is.</summary>
    private static async Task<IReadOnlyList<string>> CellsAsync(Window window, string name)
    {
        var row = window.Page.Locator("main tbody tr").Filter(new() { Has = window.Page.GetByText(name, new() { Exact = true }) });
        return [.. (await row.Locator("td").AllInnerTextsAsync()).Skip(1)];
    }
}
