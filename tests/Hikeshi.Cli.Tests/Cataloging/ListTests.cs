using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Tests.Cataloging;

public sealed class ListTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Filters_narrow_the_table(string language)
    {
        var run = CliRun.Fixed("catalog", "list", "--family", "cpu", "--action", "raise-limit", "--severity", "2", "--lang", language);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"list-{language}", run.Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void No_row_is_wider_than_80_columns(string language) => Assert.DoesNotContain(
        CliRun.Of("catalog", "list", "--lang", language).Output.Split('\n'), line => DisplayWidth.Of(line) > 80);

    [Theory]
    [InlineData("--family", "cpuu", "--family: 'cpuu' is not known. Give one of: aaa-flood, ")]
    [InlineData("--action", "wait", "--action: 'wait' is not known. Give one of: none, ")]
    [InlineData("--severity", "8", "--severity: 8 is no severity.")]
    public void A_wrong_filter_names_the_way_out(string option, string value, string sentence)
    {
        var run = CliRun.Of("catalog", "list", option, value);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }
}
