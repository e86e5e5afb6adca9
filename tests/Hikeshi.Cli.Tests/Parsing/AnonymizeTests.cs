using System.Text.Json;

namespace Hikeshi.Cli.Tests.Parsing;

public sealed class AnonymizeTests
{
    private const string Line =
        "<167>Nov 23 2026 09:00:01 fw-tokyo : %ASA-7-713052: Group = staff, Username = tanaka, IP = 203.0.113.45, User (tanaka) authenticated.\n";

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("table")]
    [InlineData("raw")]
    public void In_no_format_does_anything_survive(string format)
    {
        var run = CliRun.With(Line, "parse", "--anonymize", "--format", format, "--quiet");

        Assert.Equal(0, run.Code);
        foreach (var value in (string[])["fw-tokyo", "staff", "tanaka", "203.0.113.45"])
        {
            Assert.DoesNotContain(value, run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("user-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_is_as_before()
    {
        using var files = new TempFiles();
        var file = files.Write("fw.log", "noise\n" + Line);
        var before = Last(CliRun.Of("parse", file, "--quiet"));
        var after = Last(CliRun.Of("parse", file, "--anonymize", "--quiet", "--only-status", "parsed"));

        foreach (var key in (string[])["time", "id", "status", "template", "file", "line", "severity"])
        {
            Assert.Equal(before.GetProperty(key).GetRawText(), after.GetProperty(key).GetRawText());
        }

        Assert.Equal("host-1", after.GetProperty("device").GetString());
        Assert.Equal("group-1", after.GetProperty("fields").GetProperty("vpn.group").GetString());
    }

    [Fact]
    public void The_same_key_gives_the_same_addresses_and_no_key_others()
    {
        string With(params string[] key) => CliRun.With(Line, ["parse", "--anonymize", "--format", "raw", "--quiet", .. key]).Output;

        Assert.Equal(With("--anonymize-key", "long and secret"), With("--anonymize-key", "long and secret"));
        Assert.NotEqual(With("--anonymize-key", "long and secret"), With());
    }

    [Fact]
    public void An_anonymized_log_is_a_log()
    {
        var log = CliRun.With(Line, "parse", "--anonymize", "--format", "raw", "--quiet").Output;
        Assert.Contains("\"template\":\"713052/1\"", CliRun.With(log, "parse", "--quiet").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--anonymize-key: nothing is anonymized without --anonymize.", "--anonymize-key", "k")]
    [InlineData("--anonymize-key: the key is empty.", "--anonymize", "--anonymize-key", "")]
    [InlineData("--follow: name exactly one file.", "--follow")]
    [InlineData("--follow: name exactly one file.", "--follow", "a.log", "b.log")]
    [InlineData("--follow: name exactly one file.", "--follow", "-")]
    public void Options_that_make_no_sense_are_named(string start, params string[] options)
    {
        var run = CliRun.Of(["parse", .. options]);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private static JsonElement Last(CliRun run) =>
        JsonDocument.Parse(run.Output.TrimEnd('\n').Split('\n')[^1]).RootElement;
}
