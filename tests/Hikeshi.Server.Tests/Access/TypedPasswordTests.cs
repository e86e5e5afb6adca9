using Hikeshi.Cli;
using Hikeshi.Server.Tests.Serving;
using Hikeshi.Testing.Terminals;

namespace Hikeshi.Server.Tests.Access;

/// <summary>A password that somebody types, on a real pseudo-terminal.</summary>
public sealed class TypedPasswordTests : IDisposable
{
    private const string Password = "correct horse battery";
    private const string Line = """
        "$PROGRAM" user add tanaka --role admin --data "$DATA"
        """;

    private const string Prompt = "next> ";
    private const string Backspace = "\u007f";
    private const string ControlC = "\u0003";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_typed_twice_with_mistakes_taken_back_and_never_shown()
    {
        using var terminal = Run(Line);
        await terminal.SeeAsync("Password: ", Cancel);
        await terminal.TypeAsync($"correx{Backspace}ct horse battery\r");
        await terminal.SeeAsync("Again: ", Cancel);
        await terminal.TypeAsync(Password + "\r");
        await terminal.SeeAsync("tanaka may log in as admin", Cancel);

        Assert.Equal(ExitCode.Done, await terminal.EndAsync(Cancel));
        Assert.DoesNotContain("horse", terminal.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("*", terminal.Screen, StringComparison.Ordinal);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        Assert.Equal("/", await browser.LogInAsync("tanaka", Password));
    }

    [Fact]
    public async Task Two_that_differ_add_nobody()
    {
        using var terminal = Run(Line);
        await terminal.SeeAsync("Password: ", Cancel);
        await terminal.TypeAsync(Password + "\r");
        await terminal.SeeAsync("Again: ", Cancel);
        await terminal.TypeAsync(Password + "!\r");
        await terminal.SeeAsync("The two passwords differ: begin again.", Cancel);

        Assert.Equal(ExitCode.Usage, await terminal.EndAsync(Cancel));
        await NobodyAsync();
    }

    [Fact]
    public async Task Control_C_ends_it_and_the_keys_are_shown_again()
    {
        using var terminal = Run("exec /bin/bash --noprofile --norc -i");
        await terminal.TypeAsync("PS1='next''> '\n");
        await terminal.SeeAsync(Prompt, Cancel);
        await terminal.TypeAsync(Line + "\n");
        await terminal.SeeAsync("Password: ", Cancel);
        await terminal.TypeAsync("correct" + ControlC);
        await terminal.SeeAsync(Prompt, Cancel);
        await terminal.TypeAsync("echo ended $?; stty -a; exit\n");
        await terminal.SeeAsync("ended 130", Cancel);
        await terminal.SeeAsync(" icanon ", Cancel);
        await terminal.SeeAsync(" echo ", Cancel);

        await terminal.EndAsync(Cancel);
        Assert.DoesNotContain("correct", terminal.Screen, StringComparison.Ordinal);
        await NobodyAsync();
    }

    private Terminal Run(string command)
    {
        Assert.SkipWhen(Terminal.Missing is not null, Terminal.Missing ?? "");
        return Terminal.Run(command, ("PROGRAM", Path.Join(AppContext.BaseDirectory, "Hikeshi.Server")), ("DATA", _folder.Path));
    }

    private async Task NobodyAsync() =>
        Assert.DoesNotContain("tanaka", (await Asking.ServerRun.OfAsync("user", "list", "--data", _folder.Path)).Output, StringComparison.Ordinal);
}
