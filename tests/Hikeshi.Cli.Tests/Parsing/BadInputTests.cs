namespace Hikeshi.Cli.Tests.Parsing;

/// <summary>Bad input is one clear sentence, the right exit code, never a stack trace, and never a lost line.</summary>
public sealed class BadInputTests
{
    private const string Line = "%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n";

    [Fact]
    public void An_empty_file_is_fine()
    {
        using var files = new TempFiles();
        var run = CliRun.Of("parse", files.Write("empty.log", ""));

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("0 lines:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_read()
    {
        using var files = new TempFiles();
        var run = CliRun.Of("parse", files["gone.log"], files.Write("here.log", Line), "--quiet");

        Assert.Equal(1, run.Code);
        Assert.Equal($"{files["gone.log"]}: there is no such file. Check the path.\n", run.Error);
        Assert.Contains("713119", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var files = new TempFiles();
        files.Write("d/x.log", Line);
        var run = CliRun.Of("parse", files["d"], "--quiet", "--lang", "ja");

        Assert.Equal(1, run.Code);
        Assert.Equal($"{files["d"]} はフォルダーです。{files["d"]}/*.log のように中のファイルを指定してください。\n", run.Error);
    }

    [Fact]
    public void A_truncated_gzip_gives_its_lines_and_then_says_so()
    {
        using var files = new TempFiles();
        var whole = TempFiles.Gzip(string.Concat(Enumerable.Repeat(Line, 1000)));
        var run = CliRun.Of("parse", files.Write("cut.log.gz", whole[..^20]), "--quiet");

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{files["cut.log.gz"]}: the compressed file ends too early.", run.Error, StringComparison.Ordinal);
        Assert.Contains("713119", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_read_as_what_it_is()
    {
        using var files = new TempFiles();
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 31)).ToArray();
        var run = CliRun.Of("parse", files.Write("picture.bin", bytes), "--quiet");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("\"status\":\"parsed\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timezone", "Mars/Olympus", "--timezone: 'Mars/Olympus' is not a zone this machine knows.")]
    [InlineData("--timezone", "+25:00", "--timezone: '+25:00' is not a zone this machine knows.")]
    [InlineData("--zone-map", "MSK", "--zone-map: 'MSK' is not NAME=OFFSET.")]
    [InlineData("--input", "xml", "--input: 'xml' is not known.")]
    public void A_wrong_option_is_named(string option, string value, string start)
    {
        var run = CliRun.Of("parse", option, value);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("parse", "--nonsense")]
    [InlineData("parse", "--format", "xml")]
    [InlineData("parse", "--year", "soon")]
    [InlineData("parse", "--lang", "fr")]
    [InlineData("nonsense")]
    [InlineData("explain", "--format", "xml", "713061")]
    public void A_wrong_command_line_exits_with_2_and_no_stack_trace(params string[] arguments)
    {
        var run = CliRun.Of(arguments);

        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_override_is_named_with_line_and_column()
    {
        using var files = new TempFiles();
        files.Write("c/messages/713/713119.toml", "id = \"713119\"\nseverity = 5\nfamily = \"ike-phase1\"\nnonsense = 1\n");
        var run = CliRun.With(Line, "parse", "--catalog", files["c"]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("713119.toml:4:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_override_folder_is_named()
    {
        var run = CliRun.With(Line, "parse", "--catalog", "/nowhere/at/all");

        Assert.Equal(2, run.Code);
        Assert.Contains("/nowhere/at/all", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_could_match_anything_is_refused()
    {
        using var files = new TempFiles();
        files.Write("c/messages/799/799001.toml", """
            id = "799001"
            severity = 5
            family = "debug"
            outcome = "neutral"
            action = "none"
            sources = ["site"]
            [[templates]]
            text = '{reason}'
            source = "device"
            [title]
            en = "Own"
            ja = "自作"
            [explanation]
            en = "Own."
            ja = "自作です。"
            [advice]
            en = "None."
            ja = "不要です。"
            """);
        var run = CliRun.With(Line, "parse", "--catalog", files["c"]);

        Assert.Equal(2, run.Code);
        Assert.Contains("799001.toml:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_nothing_is_a_wrong_command_line()
    {
        var run = CliRun.Of("explain", "");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("explain: nothing to explain.", run.Error, StringComparison.Ordinal);
    }
}
