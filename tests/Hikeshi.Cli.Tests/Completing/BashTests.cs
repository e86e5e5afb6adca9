using Hikeshi.Testing.Terminals;

namespace Hikeshi.Cli.Tests.Completing;

/// <summary>The script of completion in a real bash, on a pseudo-terminal. What bash then runs shows its words.</summary>
public sealed class BashTests
{
    private const string Bash = "/bin/bash";

    private const string Session =
        """
        PS1='> '; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous off'
        hikeshi() { if [[ $1 == comp* ]]; then "$PROGRAM" "$@"; else printf 'ran '; printf '<%s>' "$@"; echo; fi; }
        source <(hikeshi completion bash); echo re''ady
        """;

    [Theory]
    [InlineData("hikeshi catalog lin\t", "", "<catalog><lint>")]
    [InlineData("hikeshi search cla\tvpnc", "", "<search><class:vpnc>")]
    [InlineData("hikeshi search class:vpnc\t", "fw.log", "<search><class:vpnc><fw.log>")]
    [InlineData("hikeshi search 'id:713061 cla\t", "vpn'", "<search><id:713061 class:vpn>")]
    [InlineData("hikeshi search \"id:713061 cla\t", "vpn\"", "<search><id:713061 class:vpn>")]
    [InlineData("hikeshi search 'id:713061 class:vpnc\t", "fw.log", "<search><id:713061 class:vpnc><fw.log>")]
    [InlineData("hikeshi search 'NOT (class:vpn OR family:ike-phase1\t", "x", "<search><NOT (class:vpn OR family:ike-phase1><x>")]
    [InlineData("hikeshi search \"user:\\\"j doe\\\" cla\t", "vpn\"", "<search><user:\"j doe\" class:vpn>")]
    [InlineData("hikeshi search id:713061\\ cla\t", "vpn", "<search><id:713061 class:vpn>")]
    [InlineData("hikeshi search --format js\t", "'x'", "<search><--format><json><x>")]
    [InlineData("hikeshi search 'x' dir/unr\t", "", "<search><x><dir/unrelated file>")]
    public async Task What_is_typed_becomes_the_words_that_were_meant(string typed, string rest, string words)
    {
        Assert.SkipWhen(Terminal.Missing is not null, Terminal.Missing ?? "");
        Assert.SkipUnless(File.Exists(Bash), "needs bash");
        var folder = Directory.CreateTempSubdirectory("hikeshi-bash");
        try
        {
            folder.CreateSubdirectory("dir");
            await File.WriteAllTextAsync(Path.Join(folder.FullName, "dir", "unrelated file"), "", TestContext.Current.CancellationToken);
            using var terminal = Terminal.Run(
                $"cd '{folder.FullName}'; exec {Bash} --noprofile --norc -i", ("PROGRAM", Path.Join(AppContext.BaseDirectory, "Hikeshi.Cli")));
            await terminal.TypeAsync(Session.ReplaceLineEndings("\n") + "\n");
            await terminal.SeeAsync("ready", TestContext.Current.CancellationToken);
            await terminal.TypeAsync(typed + rest + "\n");
            await terminal.SeeAsync("ran ", TestContext.Current.CancellationToken);
            await terminal.SeeAsync("\n", TestContext.Current.CancellationToken);

            Assert.Contains($"ran {words}", terminal.Screen.ReplaceLineEndings("\n").Split('\n'));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
