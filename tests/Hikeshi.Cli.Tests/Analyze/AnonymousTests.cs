using Hikeshi.Cli.Tests.Parsing;

namespace Hikeshi.Cli.Tests.Analyze;

public sealed class AnonymousTests
{
    private static readonly string Log = Path.Combine(Tree.Tests, "Analyze", "incidents.log");

    private static readonly string[] Originals = ["192.0.2.10", "198.51.100.7", "10.20.0.0", "fw1", "fw2"];

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void No_address_or_name_of_the_log_is_in_an_anonymized_report(string format)
    {
        var run = CliRun.Of("analyze", Log, "--anonymize", "--verbose", "--format", format);
        Assert.Equal(0, run.Code);
        Assert.All(Originals, o => Assert.DoesNotContain(o, run.Output, StringComparison.Ordinal));
        Assert.Contains("host-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_in_any_file_of_a_bundle()
    {
        using var files = new TempFiles();
        Assert.Equal(0, CliRun.Of("analyze", Log, "--anonymize", "--peer", "192.0.2.10", "--bundle", files["case"]).Code);
        var written = Directory.GetFiles(files["case"], "*", SearchOption.AllDirectories);
        Assert.Contains(written, f => f.EndsWith(".log", StringComparison.Ordinal));
        Assert.All(written, f => Assert.All(Originals, o => Assert.DoesNotContain(o, File.ReadAllText(f), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_key_gives_the_same_report() => Assert.Equal(
        CliRun.Of("analyze", Log, "--anonymize", "--anonymize-key", "k").Output,
        CliRun.Of("analyze", Log, "--anonymize", "--anonymize-key", "k").Output);
}
