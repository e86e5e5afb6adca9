using System.Text;
using Hikeshi.Catalog;

namespace Hikeshi.Fuzz;

/// <summary>The inputs that every run starts from: stored seeds, the corpus, the catalog and its samples.</summary>
internal static class SeedFiles
{
    /// <summary>The repository that this program was built in.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder(string target) => Path.Join(Root, "fuzz", "seeds", target);

    public static IEnumerable<string> Stored(string target) =>
        Directory.Exists(Folder(target)) ? Directory.EnumerateFiles(Folder(target)).Order(StringComparer.Ordinal) : [];

    public static List<byte[]> All(IFuzzTarget target)
    {
        var seeds = Stored(target.Name).Select(File.ReadAllBytes).ToList();
        var logs = Directory.EnumerateFiles(Path.Join(Root, "tests", "corpus"), "*.log").Order(StringComparer.Ordinal).ToList();
        switch (target.Name)
        {
            case "framing":
                seeds.AddRange(logs.SelectMany(log => File.ReadAllBytes(log).Chunk(2000)).Select(piece => (byte[])[1, 6, 7, 80, 3, 199, 0, 40, .. piece]));
                break;
            case "relp" or "proxy":
                break;
            case "catalog":
                seeds.AddRange(CatalogFiles());
                break;
            case "query":
                break;
            default:
                seeds.AddRange(logs.SelectMany(File.ReadLines).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes));
                seeds.AddRange(Samples().Select(Encoding.UTF8.GetBytes));
                break;
        }

        return seeds;
    }

    private static IEnumerable<string> Samples() =>
        MessageCatalog.BuiltIn.MessageIds.Concat(MessageCatalog.BuiltIn.PhraseNames)
            .SelectMany(key => MessageCatalog.BuiltIn.Find(key)!.Samples)
            .Select(sample => sample.Line);

    private static IEnumerable<byte[]> CatalogFiles()
    {
        var kinds = (string[])["messages", "phrases", "fields", "causes", "families.toml", "actions.toml", "outcomes.toml", "classes.toml"];
        var folder = Path.Join(Root, "catalog");
        foreach (var file in Directory.EnumerateFiles(folder, "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var kind = Array.IndexOf(kinds, Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0]);
            if (kind >= 0)
            {
                yield return [(byte)kind, .. File.ReadAllBytes(file)];
            }
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "global.json")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no global.json above the program");
        }

        return folder;
    }
}
