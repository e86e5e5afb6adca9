namespace Hikeshi.Tests.Diagnosing;

/// <summary>Compares a log's verdict with the file beside it, and shows both whole when they differ.</summary>
internal static class VerdictFile
{
    public static void AssertHolds(params string[] path)
    {
        var expected = Verdicts.Expected(Diagnosed.Lines([.. path[..^1], path[^1] + ".expected"]));
        var actual = Verdicts.Of(Diagnosed.Log(Diagnosed.Text([.. path[..^1], path[^1] + ".log"])));

        Assert.True(expected == actual, $"{string.Join('/', path)}\n--- expected\n{expected}--- actual\n{actual}");
    }
}
