namespace Hikeshi.Cli.Tests.Completing;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _hikeshi hikeshi")]
    [InlineData("zsh", "compdef _hikeshi hikeshi")]
    [InlineData("fish", "complete -c hikeshi")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell, string line)
    {
        var run = CliRun.Of("completion", shell);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
        Assert.Contains("hikeshi complete ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_a_usage_error() => Assert.Equal(2, CliRun.Of("completion", "tcsh").Code);

    [Theory]
    [InlineData("hikeshi ", "catalog", "completion", "explain", "parse")]
    [InlineData("hikeshi exp", "explain")]
    [InlineData("hikeshi catalog ", "export", "lint", "list", "search")]
    [InlineData("hikeshi explain 71306", "713060", "713061", "713062")]
    [InlineData("hikeshi explain ike-preshared", "ike-preshared-key-mismatch", "ike-preshared-key-missing")]
    [InlineData("hikeshi explain --for", "--format")]
    [InlineData("hikeshi explain --format ", "json", "markdown", "text")]
    [InlineData("hikeshi simulate crypto-acl", "crypto-acl-mismatch", "crypto-acl-mismatch-harmless")]
    [InlineData("hikeshi simulate --style ", "asa", "bare", "ftd", "rfc3164", "rfc5424")]
    [InlineData("hikeshi catalog list --family ike-phase", "ike-phase1", "ike-phase2")]
    [InlineData("hikeshi search ", "class:", "id:", "peer:")]
    [InlineData("hikeshi search class:vp", "class:vpdn", "class:vpn")]
    [InlineData("hikeshi search 'id:713061 cla", "id:713061 class:")]
    [InlineData("hikeshi search --limit 5 'NOT (class:vpn OR family:ike-ph", "NOT (class:vpn OR family:ike-phase1")]
    public void What_fits_at_the_cursor_is_listed(string line, params string[] labels)
    {
        var found = Labels(line, line.Length);
        Assert.All(labels, label => Assert.Contains(label, found, StringComparer.Ordinal));
        Assert.DoesNotContain("complete", found, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("hikeshi parse ")]
    [InlineData("hikeshi search 'class:vpn sev<=3' ")]
    [InlineData("hikeshi search 'class:vpn sev<=3' cla")]
    [InlineData("hikeshi search 'user:\"cla")]
    [InlineData("hikeshi search --data cla")]
    public void A_file_is_left_to_the_shell(string line) => Assert.Empty(Labels(line, line.Length));

    [Fact]
    public void A_blank_that_the_shell_left_out_counts() => Assert.Contains("explain", Labels("hikeshi", 8), StringComparer.Ordinal);

    [Fact]
    public void An_ID_comes_with_its_title()
    {
        var run = CliRun.Of("complete", "--position", "22", "hikeshi explain 713061", "--lang", "ja");
        Assert.Matches("^713061\t.+\n$", run.Output);
    }

    [Fact]
    public void Entries_of_a_folder_named_in_the_line_are_offered_too()
    {
        var line = $"hikeshi --catalog \"{Tree.Fixture}\" explain kettle";
        Assert.Equal(["kettle-boiled-over", "kettle-unwatched"], Labels(line, line.Length));
    }

    [Fact]
    public void The_folder_may_stand_behind_the_cursor() =>
        Assert.Equal(["kettle-unwatched"], Labels($"hikeshi explain kettle-u --catalog=\"{Tree.Fixture}\"", 24));

    [Theory]
    [InlineData("/no/such/folder ")]
    [InlineData("~/no/such/folder ")]
    [InlineData("")]
    public void A_folder_that_is_not_there_keeps_nothing_from_being_offered(string folder)
    {
        var line = $"hikeshi explain 713061 --catalog {folder}";
        var run = CliRun.Of("complete", "--position", "22", line);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("713061\t", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    private static string[] Labels(string line, int position) =>
        [.. CliRun.Of("complete", "--position", $"{position}", line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('\t')[0])];
}
