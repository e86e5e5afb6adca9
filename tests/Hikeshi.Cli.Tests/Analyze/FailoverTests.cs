using System.Text.Json;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Tests.Analyze;

/// <summary>A failover pair, in every format.</summary>
public sealed class FailoverTests
{
    private static readonly string Log = Path.Combine(Tree.Tests, "Analyze", "failover.log");

    [Fact]
    public void The_page_has_a_row_for_each_replication()
    {
        var page = CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b").Output;

        Assert.Contains("\nConfiguration replication of failover pairs\n", page, StringComparison.Ordinal);
        Assert.Contains("  10:00:00  incomplete  primary  18.25 s        1  fw-a\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_the_commands_that_the_standby_lacks() => Assert.Contains(
        "\nCommands missing on the standby\n  When      Why      Device  Command\n  10:00:05  refused  fw-a    banner motd <b>|x`\n",
        CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b").Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void No_line_of_its_tables_is_wider_than_80_columns(string language)
    {
        var page = CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--lang", language).Output;
        Assert.All(page.Split('\n'), line => Assert.InRange(DisplayWidth.Of(line), 0, 80));
    }

    [Fact]
    public void A_Japanese_page_names_the_units_in_Japanese() => Assert.Contains(
        "\n  開始時刻  結果        アクティブ  所要時間  未反映  装置\n  10:00:00  未反映あり  プライマリ   18.25 s       1  fw-a\n",
        CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--lang", "ja").Output,
        StringComparison.Ordinal);

    [Fact]
    public void A_command_is_no_markup_in_a_ticket_nor_in_a_browser()
    {
        Assert.DoesNotContain("| banner motd <b>", CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--format", "markdown").Output, StringComparison.Ordinal);
        var html = CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--format", "html").Output;
        Assert.Contains("id=\"failovers\"", html, StringComparison.Ordinal);
        Assert.Contains("banner motd &lt;b&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fw-a", 1)]
    [InlineData("fw-c", 0)]
    public void The_json_has_the_pair_that_is_asked_for(string device, int count)
    {
        var run = CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--device", device, "--format", "json");
        Assert.Equal(count, JsonDocument.Parse(run.Output).RootElement.GetProperty("failovers").GetArrayLength());
    }
}
