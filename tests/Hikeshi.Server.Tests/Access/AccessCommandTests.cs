using System.Net.Http.Headers;
using Hikeshi.Cli;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

public sealed class AccessCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => Path.Join(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Users_and_tokens_are_managed_with_a_server_and_without(bool isServed)
    {
        var file = Command.PasswordFile(_folder.Path);
        await Command.RunAsync(Data, ExitCode.Done, "user", "add", "boss", "--role", "admin", "--password-file", file);
        await using var server = isServed ? await RunningServer.StartAsync(Data) : null;

        await Command.RunAsync(Data, ExitCode.Done, "user", "add", "sato", "--role", "viewer", "--password-file", file);
        await Command.RunAsync(Data, ExitCode.Done, "user", "role", "sato", "--role", "operator");
        await Command.RunAsync(Data, ExitCode.Done, "user", "password", "sato", "--password-file", file);
        await Command.RunAsync(Data, ExitCode.Done, "user", "list");
        Assert.Contains("it is shown this once", await Command.RunAsync(Data, ExitCode.Done, "token", "add", "bot", "--user", "sato", "--expires", "90d"), StringComparison.Ordinal);
        await Command.RunAsync(Data, ExitCode.Done, "token", "list");
        await Command.RunAsync(Data, ExitCode.Done, "token", "revoke", "bot");
        await Command.RunAsync(Data, ExitCode.Done, "user", "remove", "sato");

        Assert.StartsWith("There is no user sato", await Command.RunAsync(Data, ExitCode.Failed, "user", "remove", "sato"), StringComparison.Ordinal);
        Assert.StartsWith("There is no token bot", await Command.RunAsync(Data, ExitCode.Failed, "token", "revoke", "bot"), StringComparison.Ordinal);
        Assert.StartsWith("There is a user boss already.", await Command.RunAsync(Data, ExitCode.Failed, "user", "add", "boss", "--role", "admin", "--password-file", file), StringComparison.Ordinal);
        Assert.StartsWith("boss is the last admin", await Command.RunAsync(Data, ExitCode.Failed, "user", "role", "boss", "--role", "viewer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_changed_is_in_the_log_of_the_server_under_the_name_of_who_ran_it()
    {
        var token = await RunningServer.UserAsync(Data, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(Data);
        await Command.RunAsync(Data, ExitCode.Done, "user", "add", "sato", "--role", "viewer", "--password-file", Command.PasswordFile(_folder.Path));

        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var entry = (await server.GetAsync("api/v1/audit")).GetProperty("entries")[0];
        Assert.Equal(("user-add", Server.Access.CommandActor.Person, "sato"), (entry.GetProperty("action").GetString(), entry.GetProperty("person").GetString(), entry.GetProperty("subject").GetString()));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_socket_is_for_its_owner_alone_and_goes_with_the_server()
    {
        string socket;
        await using (await RunningServer.StartAsync(Data))
        {
            socket = DataFolder.HolderOf(Data)!.Socket!;
            Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(socket) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Data));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Join(Data, "keys")));
        }

        Assert.False(File.Exists(socket));
    }

    [Fact]
    public async Task A_folder_with_a_long_name_has_its_socket_elsewhere()
    {
        var data = Path.Join(_folder.Path, new string('d', 120));
        string socket;
        await using (await RunningServer.StartAsync(data))
        {
            socket = DataFolder.HolderOf(data)!.Socket!;
            await Command.RunAsync(data, ExitCode.Done, "user", "add", "boss", "--role", "admin", "--password-file", Command.PasswordFile(_folder.Path));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_one_sentence()
    {
        Assert.Equal("There is no folder /nowhere/at/all: name the data folder of a server with --data.", await Command.RunAsync("/nowhere/at/all", ExitCode.Usage, "user", "list"));
        Assert.StartsWith("The password file /nowhere cannot be read", await Command.RunAsync(Data, ExitCode.Usage, "user", "add", "sato", "--role", "admin", "--password-file", "/nowhere"), StringComparison.Ordinal);
        Assert.Equal("A password has at least 12 characters and at most 1024.", await Command.RunAsync(Data, ExitCode.Failed, "user", "add", "sato", "--role", "admin", "--password-file", Command.PasswordFile(_folder.Path, "short")));
        Assert.StartsWith("'a b' is no name for a user or token", await Command.RunAsync(Data, ExitCode.Failed, "user", "add", "a b", "--role", "admin", "--password-file", Command.PasswordFile(_folder.Path)), StringComparison.Ordinal);
        Assert.StartsWith("--expires: 'soon' will not do.", await Command.RunAsync(Data, ExitCode.Usage, "token", "add", "bot", "--user", "sato", "--expires", "soon"), StringComparison.Ordinal);
    }
}
