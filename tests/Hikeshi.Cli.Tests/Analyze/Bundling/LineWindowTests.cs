using Hikeshi.Cli.Commands.Analyzing.Bundling;
using Hikeshi.Cli.Tests.Analyze.Html;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Bundling;

public sealed class LineWindowTests
{
    [Theory]
    [InlineData(new long[] { 10 }, "1-60")]
    [InlineData(new long[] { 200 }, "150-250")]
    [InlineData(new long[] { 200, 300, 301 }, "150-351")]
    [InlineData(new long[] { 200, 302, 200 }, "150-250 252-352")]
    [InlineData(new long[] { 0 }, "")]
    public void Windows_are_joined_where_they_touch(long[] lines, string expected)
    {
        var incident = HtmlSample.Tunnel() with
        {
            Causes = [],
            Symptoms = [.. lines.Select(l => new Evidence("fw.log", l, 0, "713902", "x")), new("other.log", 5, 0, "713902", "x"), new(null, 5, 0, "713902", "x")],
        };
        using var log = new IncidentLog(Language.English, new LogBudget());
        Assert.Equal(expected, string.Join(' ', LineWindows.Of(incident, ["fw.log"], log).Select(w => $"{w.First}-{w.Last}")));
    }

    [Fact]
    public void A_log_that_is_too_long_ends_with_a_word_about_it()
    {
        using var log = new IncidentLog(Language.English, new LogBudget());
        var line = new byte[64 * 1024];
        for (var i = 0; i < 100; i++)
        {
            log.Add(line);
        }

        Assert.InRange(log.Text.Length, LogBudget.MostOfOne - line.Length, LogBudget.MostOfOne + 200);
        Assert.EndsWith("# The rest was left out: the bundle keeps 4 MiB of an incident and 64 MiB of all.\n", System.Text.Encoding.UTF8.GetString(log.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void All_logs_together_are_bounded()
    {
        var budget = new LogBudget();
        var taken = Enumerable.Range(0, 1_000).Count(_ => budget.Take(0, 1024 * 1024));
        Assert.Equal(64, taken);
    }
}
