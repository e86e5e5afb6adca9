namespace Hikeshi.Tests.Catalog;

/// <summary>The working copy the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The lines of a data file beside these tests.</summary>
    public static string[] Lines(string name) => File.ReadAllLines(Path.Join(Root, "tests", "Hikeshi.Tests", "Catalog", name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "catalog", "families.toml")))
            {
                return folder.FullName;
            }
        }

        // Only a build into a folder outside the repository gets here.
        return Environment.GetEnvironmentVariable("HIKESHI_REPOSITORY")
            ?? throw new InvalidOperationException("No catalog/ above the tests. Set HIKESHI_REPOSITORY to the working copy.");
    }
}
