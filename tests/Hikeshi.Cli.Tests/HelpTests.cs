using System.Text.RegularExpressions;
using Hikeshi.Cli.Handing;

namespace Hikeshi.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("analyze")]
    [InlineData("explain")]
    [InlineData("catalog")]
    [InlineData("catalog", "list")]
    [InlineData("catalog", "search")]
    [InlineData("catalog", "export")]
    [InlineData("catalog", "lint")]
    [InlineData("simulate")]
    [InlineData("completion")]
    [InlineData("complete")]
    public void Help_has_an_example_in_both_languages(params string[] command)
    {
        var english = CliRun.Of([.. command, "--help", "--lang", "en"]);
        var japanese = CliRun.Of([.. command, "--help", "--lang", "ja"]);
        Assert.Equal((0, 0), (english.Code, japanese.Code));
        Assert.Contains("Example: ", english.Output, StringComparison.Ordinal);
        Assert.Contains("例：", japanese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_what_to_explain_and_not_every_ID() =>
        Assert.Contains("\n  <ID|LINE|->  A message ID", CliRun.Of("explain", "--help").Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void The_script_builds_the_server_for_each_command_that_needs_it()
    {
        var script = File.ReadAllText(Path.Combine(Tree.Tests, "..", "..", "hikeshi"));
        var words = Regex.Match(script, @"^ +(?<words>serve[a-z |]*)\)$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups["words"].Value.Split(" | ");
        Assert.Equal(ServerCommands.Names.Append("search").Order(), words.Order());
    }
}
