using Hikeshi.Server.Tests.Asking;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Configuring;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => Path.Join(_folder.Path, "hikeshi.toml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_right_file_is_told_and_a_wrong_one_with_the_place()
    {
        await System.IO.File.WriteAllTextAsync(File, "[store]\nkeep = \"90d\"\n", TestContext.Current.CancellationToken);
        var right = await ServerRun.OfAsync("config", "check", File);
        await System.IO.File.WriteAllTextAsync(File, "[store]\nkeeep = \"90d\"\n", TestContext.Current.CancellationToken);
        var wrong = await ServerRun.OfAsync("config", "check", File);
        var serve = await ServerRun.OfAsync("serve", "--config", File);

        Assert.Equal((0, $"{File}: 1 settings, nothing wrong\n"), (right.Code, right.Output));
        Assert.Equal((2, "", $"{File}:2:9: there is no setting store.keeep. Did you mean store.keep?\n"), (wrong.Code, wrong.Output, wrong.Error));
        Assert.Equal((2, wrong.Error), (serve.Code, serve.Error));
    }

    [Fact]
    public async Task Values_are_shown_with_what_said_them()
    {
        await System.IO.File.WriteAllTextAsync(File, "[store]\nkeep = \"90d\"\n[receive]\nallow = [\"192.0.2.0/24\", \"198.51.100.7\"]\n", TestContext.Current.CancellationToken);
        var run = await ServerRun.OfAsync("config", "show", "--config", File, "--keep", "3d", "--alias", "a=b");

        Assert.Equal(
            $"receive.allow = [\"192.0.2.0/24\", \"198.51.100.7\"]  # {File}:4:9\n"
            + "devices.aliases = { \"a\" = \"b\" }  # command line, --alias\n"
            + "store.keep = \"3d\"  # command line, --keep\n",
            run.Output);
    }

    [Fact]
    public async Task Where_nothing_is_set_it_says_so()
    {
        await System.IO.File.WriteAllTextAsync(File, "", TestContext.Current.CancellationToken);
        var run = await ServerRun.OfAsync("config", "show", "--config", File);

        Assert.Equal((0, "# nothing is set: every key has its default (hikeshi serve --help)\n"), (run.Code, run.Output));
    }
}
