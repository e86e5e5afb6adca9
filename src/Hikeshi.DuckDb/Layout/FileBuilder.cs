using DuckDB.NET.Data;

namespace Hikeshi.DuckDb.Layout;

/// <summary>Builds files of events under temporary names, so that a crash leaves no half one.</summary>
/// <param name="database">Where they are attached meanwhile.</param>
internal sealed class FileBuilder(StoreDatabase database)
{
    /// <summary>Behind the name of a file that is being built.</summary>
    public const string Suffix = ".new";

    /// <summary>Builds one; it has its temporary name until it is put in its place.</summary>
    /// <param name="name">The name that it will have.</param>
    /// <param name="connection">Used for it.</param>
    /// <param name="fill">Fills the tables of the attached file.</param>
    public void Build(FileName name, DuckDBConnection connection, Action<string> fill)
    {
        var path = name.PathIn(database.Folder);
        Delete(Temporary(path));
        database.Attach(Temporary(path), name.Catalog);
        try
        {
            Schema.Events.Prepare(connection, name.Catalog, path, database.Number);
            fill(name.Catalog);
        }
        finally
        {
            database.Detach(name.Catalog);
        }
    }

    /// <summary>Gives a file that was built its name.</summary>
    public static void PutInPlace(string path) => File.Move(Temporary(path), path);

    /// <summary>Deletes a file that was built in vain.</summary>
    public static void Abandon(string path) => Delete(Temporary(path));

    /// <summary>The name of a file while it is built.</summary>
    public static string Temporary(string path) => path + Suffix;

    /// <summary>Deletes a file and its write-ahead log.</summary>
    public static void Delete(string path)
    {
        File.Delete(path + ".wal");
        File.Delete(path);
    }
}
