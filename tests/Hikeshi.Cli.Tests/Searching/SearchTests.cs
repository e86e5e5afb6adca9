using Hikeshi.Cli.Tests.Parsing;

namespace Hikeshi.Cli.Tests.Searching;

public sealed class SearchTests
{
    private const string Log =
        "Jan 02 2026 03:09:59 fw1 : %ASA-5-713119: Group = 203.0.113.7, IP = 203.0.113.7, PHASE 1 COMPLETED\n"
        + "Jan 02 2026 03:10:00 fw1 : %ASA-5-713120: Group = 203.0.113.7, IP = 203.0.113.7, PHASE 2 COMPLETED (msgid=6abd3691)\n"
        + "Jan 02 2026 04:00:00 fw2 : %ASA-3-713902: Group = 198.51.100.9, IP = 198.51.100.9, QM FSM error (P2 struct &0x1a2b3c4d, mess id 0x6abd3691)!\n"
        + "hello world\n";

    [Theory]
    [InlineData("713120", 1)]
    [InlineData("peer:203.0.113.0/24", 2)]
    [InlineData("class:vpn outcome:failure", 1)]
    [InlineData("status:untagged OR sev<=3", 2)]
    [InlineData("time:2026-01-02T03:10", 1)]
    [InlineData("nowhere", 0)]
    [InlineData("", 4)]
    public void Finds_lines(string query, int count)
    {
        var run = CliRun.With(Log, "search", query, "-", "--format", "raw", "--timezone", "+09:00", "--quiet");
        var counted = CliRun.With(Log, "search", query, "-", "--count", "--timezone", "+09:00");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(count, run.Output.Count(c => c == '\n'));
        Assert.Equal((0, $"{count}\n", ""), (counted.Code, counted.Output, counted.Error));
    }

    [Fact]
    public void Stops_when_there_are_enough()
    {
        var run = CliRun.With(Log, "search", "class:vpn", "-", "--format", "json", "--limit", "1");

        Assert.Equal(0, run.Code);
        Assert.Contains("\"id\":\"713119\"", Assert.Single(run.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal("Found 1 of 1 lines\n", run.Error);
    }

    [Fact]
    public void Files_are_searched_one_after_the_other_and_can_be_asked_for()
    {
        using var files = new TempFiles();
        var (first, second) = (files.Write("first.log", Log), files.Write("second.log", Log));
        var run = CliRun.Of("search", "file:*second.log line:1", first, second, "--format", "json", "--quiet");

        Assert.Equal(0, run.Code);
        Assert.Contains("second.log", Assert.Single(run.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_query_is_marked()
    {
        var run = CliRun.With(Log, "search", "sev<=3 pear:192.0.2.1", "-");

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(
            "There is no field 'pear'. To search for the text itself, put it into double quotes. Did you mean peer?\n"
            + "  sev<=3 pear:192.0.2.1\n"
            + "         ^^^^\n",
            run.Error);
    }

    [Fact]
    public void The_mark_stands_under_wide_characters_and_long_queries_are_cut()
    {
        var wide = CliRun.With(Log, "search", "「フェーズ」 (a", "-", "--lang", "ja");
        var longer = CliRun.With(Log, "search", string.Concat(Enumerable.Repeat("word ", 100)) + "sev:high " + string.Concat(Enumerable.Repeat("word ", 100)), "-");

        Assert.EndsWith("\n  「フェーズ」 (a\n" + new string(' ', 15) + "^\n", wide.Error, StringComparison.Ordinal);
        Assert.Equal(3, longer.Error.TrimEnd('\n').Split('\n').Length);
        Assert.All(longer.Error.TrimEnd('\n').Split('\n'), line => Assert.InRange(line.Length, 1, 120));
    }

    [Fact]
    public void Without_a_file_stored_events_are_meant_which_the_other_program_opens()
    {
        var run = CliRun.Of("search", "713120");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("The command search needs the program hikeshi-server", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "x", "--data is for stored events: leave it out, or name no file.\n")]
    [InlineData("--order", "oldest", "--order is for stored events: leave it out, or name no file.\n")]
    [InlineData("--limit", "0", "--limit: 0 is less than 1. Give the number of events you want.\n")]
    public void An_option_that_does_not_fit_files_is_told(string option, string value, string sentence)
    {
        var run = CliRun.With(Log, "search", "a", "-", option, value);

        Assert.Equal((2, sentence), (run.Code, run.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_query_may_begin_with_a_minus()
    {
        var run = CliRun.With(Log, "search", "-id:713119", "-", "--count");

        Assert.Equal((0, "3\n"), (run.Code, run.Output));
    }
}
