using Hikeshi.Cli.Commands.Completing;

namespace Hikeshi.Cli.Tests.Completing;

public sealed class TypedLineTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("hikeshi", "", "hikeshi")]
    [InlineData("hikeshi  search ", "hikeshi|search", "")]
    [InlineData("hikeshi search 'a b", "hikeshi|search", "a b")]
    [InlineData("hikeshi search 'a \"b\" c", "hikeshi|search", "a \"b\" c")]
    [InlineData("hikeshi search \"a \\\"b\\\" c", "hikeshi|search", "a \"b\" c")]
    [InlineData("hikeshi search \"a\\b", "hikeshi|search", "a\\b")]
    [InlineData("hikeshi search a\\ b", "hikeshi|search", "a b")]
    [InlineData("hikeshi search 'a'\"b\"c d", "hikeshi|search|abc", "d")]
    [InlineData("hikeshi search '' x", "hikeshi|search|", "x")]
    [InlineData("hikeshi search x\\", "hikeshi|search", "x\\")]
    public void Words_are_those_of_the_shell(string line, string words, string word)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a backslash is part of a path.");
        var typed = TypedLine.Read(line);
        Assert.Equal((words, word), (string.Join('|', typed.Words), typed.Word));
    }
}
