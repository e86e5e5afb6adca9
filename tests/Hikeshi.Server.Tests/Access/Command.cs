using Hikeshi.Cli.Commands;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Tests.Serving;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Access;

/// <summary>A command line on a data folder.</summary>
internal static class Command
{
    /// <summary>Runs it and returns what it says is wrong.</summary>
    public static async Task<string> RunAsync(string data, int expected, params string[] arguments)
    {
        await using var error = new StringWriter();
        var root = ServerRoot.Create(new CommandContext(Language.English, error, TimeProvider.System));
        var code = await root.Parse([.. arguments, "--data", data]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(code == expected, $"{string.Join(' ', arguments)}: {code} {error}");
        return error.ToString().TrimEnd();
    }

    /// <summary>A file with a password.</summary>
    public static string PasswordFile(string data, string password = RunningServer.Password)
    {
        var path = Path.Join(data, "password");
        File.WriteAllText(path, password + "\n");
        return path;
    }
}
