namespace Hikeshi.Benchmarks;

/// <summary>The project's own log files (tests/corpus) as one block of bytes.</summary>
internal static class Corpus
{
    public static byte[] Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Join(folder.FullName, "tests", "corpus")))
        {
            folder = folder.Parent;
        }

        var root = folder?.FullName ?? throw new DirectoryNotFoundException("tests/corpus is not above the program.");
        using var bytes = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(Path.Join(root, "tests", "corpus"), "*.log").Order(StringComparer.Ordinal))
        {
            bytes.Write(File.ReadAllBytes(file));
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
