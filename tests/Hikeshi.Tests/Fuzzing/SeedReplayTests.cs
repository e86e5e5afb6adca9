using Hikeshi.Fuzz;

namespace Hikeshi.Tests.Fuzzing;

/// <summary>Every input that once broke something, and those that show what a target reads, runs with every test run.</summary>
public sealed class SeedReplayTests
{
    [Theory]
    [InlineData("framing")]
    [InlineData("headers")]
    [InlineData("matching")]
    [InlineData("catalog")]
    [InlineData("query")]
    [InlineData("wire")]
    [InlineData("relp")]
    [InlineData("proxy")]
    public void Seeds_break_nothing(string name)
    {
        var target = FuzzTargets.Make(name)!;
        var files = SeedFiles.Stored(name).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var finding = Record.Exception(() => target.Run(File.ReadAllBytes(file)));
            Assert.True(finding is null, $"{file}: {finding}");
        }
    }
}
