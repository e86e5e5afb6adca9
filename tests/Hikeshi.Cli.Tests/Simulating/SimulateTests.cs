using System.Text.Json;

namespace Hikeshi.Cli.Tests.Simulating;

public sealed class SimulateTests
{
    [Fact]
    public void The_same_command_line_prints_the_same_log()
    {
        string[] line = ["simulate", "crypto-acl-mismatch", "--seed", "7", "--duration", "10m", "--loss", "0.05", "--reorder", "0.1"];
        var (first, second) = (CliRun.Of(line), CliRun.Of(line));
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.NotEqual("", first.Output);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public void What_it_prints_parse_understands()
    {
        var log = CliRun.Of("simulate", "ike-peer-lost", "--devices", "2", "--style", "asa", "--duration", "30m").Output;
        var read = CliRun.With(log, "parse");
        Assert.Contains("0 drift, 0 unknown, 0 untagged", read.Error, StringComparison.Ordinal);
        var hosts = read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("host").GetString());
        Assert.Equal(["fw1", "fw2"], hosts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "idle-timeout  ", "A tunnel ends because nothing was sent")]
    [InlineData("ja", "idle-timeout  ", "無通信でトンネルが終了する")]
    public void The_list_has_a_line_for_each_scenario(string language, string name, string title)
    {
        var run = CliRun.Of("simulate", "--list", "--lang", language);
        Assert.Equal((0, ""), (run.Code, run.Error));
        var line = Assert.Single(run.Output.Split('\n'), l => l.StartsWith(name, StringComparison.Ordinal));
        Assert.EndsWith(title, line, StringComparison.Ordinal);
        Assert.DoesNotContain("responder-phase1-ok", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no scenario 'crypto-acl'. Near it: crypto-acl-mismatch, ", "crypto-acl")]
    [InlineData("There is no scenario 'phase1-refused'. ", "phase1-refused")]
    [InlineData("There is no scenario 'qqq'. 'hikeshi simulate --list' shows them.", "qqq")]
    [InlineData("Name a scenario. 'hikeshi simulate --list' shows them.")]
    [InlineData("--devices: '0' will not do. Give a number from 1 to 1000.", "healthy", "--devices", "0")]
    [InlineData("--tunnels: '201' will not do. Give a number from 0 to 200.", "healthy", "--tunnels", "201")]
    [InlineData("--rate: 'fast' is no rate. ", "healthy", "--rate", "fast")]
    [InlineData("--seed: '1.5' is no seed. ", "healthy", "--seed", "1.5")]
    [InlineData("--duration: '10' is no duration. ", "healthy", "--duration", "10")]
    [InlineData("--duration: '0s' is no duration. ", "healthy", "--duration", "0s")]
    [InlineData("--start: 'soon' is no time. ", "healthy", "--start", "soon")]
    [InlineData("--style: 'plain' is not known. ", "healthy", "--style", "plain")]
    [InlineData("--loss: '1.1' is no probability. ", "healthy", "--loss", "1.1")]
    [InlineData("--reorder: 'NaN' is no probability. ", "healthy", "--reorder", "NaN")]
    public void A_wrong_command_line_is_told_the_way_out(string sentence, params string[] arguments)
    {
        var run = CliRun.Of(["simulate", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_and_the_style_are_as_asked()
    {
        var run = CliRun.Of("simulate", "traceback", "--start", "2027-12-31T23:59:00+09:00", "--style", "rfc5424", "--rate", "0");
        Assert.StartsWith("<165>2027-12-31T14:59:0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_of_a_folder_is_played()
    {
        var folder = Directory.CreateTempSubdirectory("hikeshi-scenarios-");
        try
        {
            Directory.CreateDirectory(Path.Join(folder.FullName, "scenarios"));
            File.WriteAllText(Path.Join(folder.FullName, "scenarios", "own.toml"), """
                scenario = "own"
                kind = "system.software"
                causes = ["traceback"]
                steps = [{ message = "711005" }]

                [title]
                en = "One stack"
                ja = "スタックが 1 つ"
                """);
            var run = CliRun.Of("simulate", "own", "--rate", "0", "--style", "bare", "--catalog", folder.FullName);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.StartsWith("%ASA-5-711005: Traceback: 0x", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
