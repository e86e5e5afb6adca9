namespace Hikeshi.Cli.Tests.Cataloging;

public sealed class LintTests
{
    [Fact]
    public void A_missing_folder_is_a_usage_error()
    {
        var run = CliRun.Of("catalog", "lint", "/no/such/folder");
        Assert.Equal((2, "", "/no/such/folder: there is no such folder. Check the path.\n"), (run.Code, run.Output, run.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_problem_is_named_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("hikeshi-lint");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "fields"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "fields", "x.toml"),
                "[[fields]]\nname = \"x.y\"\ntype = \"text\"\ncolour = \"red\"\nen = \"A thing\"\nja = \"もの\"\n");
            var run = CliRun.Of("catalog", "lint", folder.FullName);
            var file = Path.Join(folder.FullName, "fields/x.toml");
            Assert.Equal(3, run.Code);
            Assert.Contains($"{file}:4:10: The key 'colour' is not known here.", run.Output, StringComparison.Ordinal);
            Assert.Contains(" problems in 1 files.", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_clean_folder_is_done()
    {
        var folder = Directory.CreateTempSubdirectory("hikeshi-lint");
        try
        {
            var run = CliRun.Of("catalog", "lint", folder.FullName, "--lang", "ja");
            Assert.Equal((0, "", "問題はありません（メッセージ 0、定型句 0、原因 0）。\n"), (run.Code, run.Output, run.Error.ReplaceLineEndings("\n")));
        }
        finally
        {
            folder.Delete();
        }
    }
}
