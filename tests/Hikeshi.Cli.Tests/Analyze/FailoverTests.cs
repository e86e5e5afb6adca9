using System.Text.Json;

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
        Assert.Contains("  commands missing  hashes differ  primary > secondary  18.25 s        1  fw-a: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Japanese_page_names_the_units_in_Japanese() => Assert.Contains(
        "プライマリ > セカンダリ",
        CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--lang", "ja").Output,
        StringComparison.Ordinal);

    [Fact]
    public void A_command_is_no_markup_in_a_ticket_nor_in_a_browser()
    {
        Assert.DoesNotContain("| fw-a: banner motd <b>", CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--format", "markdown").Output, StringComparison.Ordinal);
        var html = CliRun.Of("analyze", Log, "--pair", "fw-a,fw-b", "--format", "html").Output;
        Assert.Contains("id=\"failovers\"", html, StringComparison.Ordinal);
        Assert.Contains("fw-a: banner motd &lt;b&gt;", html, StringComparison.Ordinal);
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
