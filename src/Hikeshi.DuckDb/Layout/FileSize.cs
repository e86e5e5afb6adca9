namespace Hikeshi.DuckDb.Layout;

/// <summary>What a database file takes of the disk.</summary>
internal static class FileSize
{
    /// <summary>The bytes of a file and its write-ahead log; 0 when it is gone.</summary>
    public static long Of(string path) => Length(path) + OfLog(path);

    /// <summary>The bytes of the write-ahead log of a file.</summary>
    public static long OfLog(string path) => Length(path + ".wal");

    /// <summary>The bytes of all database files of a folder.</summary>
    public static long OfAll(string folder) => Directory.EnumerateFiles(folder, "*.duckdb*").Sum(Length);

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
