namespace Hikeshi.Cli.Tests;

/// <summary>Compares a text with a file of Goldens/. HIKESHI_ACCEPT=1 rewrites the file: read what you accept.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Tree.Tests, "Goldens", name + ".golden");
        if (Environment.GetEnvironmentVariable("HIKESHI_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
