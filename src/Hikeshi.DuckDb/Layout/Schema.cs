using DuckDB.NET.Data;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// The versions of a kind of file. Step 1 makes the tables; each later step changes them and is never changed itself.
/// All steps a file needs are one transaction.
/// </summary>
/// <param name="steps">The steps in their order.</param>
internal sealed class Schema(params Migration[] steps)
{
    private const string About = "CREATE TABLE IF NOT EXISTS {0}.about (version INTEGER NOT NULL, store UBIGINT NOT NULL)";

    public static Schema Events { get; } = new(new Migration(1, EventTable.Create), new Migration(2, EventTable.AddCounted), new Migration(3, EventTable.AddProxy));

    public static Schema Main { get; } = new(new Migration(1, MainTables.Create), new Migration(2, AccessTables.Create));

    public int Version => steps[^1].To;

    /// <summary>Brings an attached file to the newest version and returns the number of the store it belongs to.</summary>
    /// <param name="connection">Has the file attached.</param>
    /// <param name="catalog">As this.</param>
    /// <param name="path">Where it is, for the sentence.</param>
    /// <param name="store">The number of the store, for a file that is new.</param>
    public ulong Prepare(DuckDBConnection connection, string catalog, string path, ulong store)
    {
        var isNew = Convert.ToInt64(connection.Scalar(
            "SELECT count(*) FROM duckdb_tables() WHERE database_name = $1 AND table_name = 'about'", catalog)) == 0;
        var version = isNew ? 0 : (int)connection.Scalar($"SELECT version FROM {catalog}.about")!;
        if (version > Version)
        {
            throw new StoreException(StoreTexts.Newer(path, version, Version));
        }

        if (version < Version)
        {
            Migrate(connection, catalog, version, store);
        }

        return (ulong)connection.Scalar($"SELECT store FROM {catalog}.about")!;
    }

    private void Migrate(DuckDBConnection connection, string catalog, int version, ulong store)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var step in steps.Where(s => s.To > version))
        {
            connection.Run(Of(step.Sql, catalog));
        }

        connection.Run(Of(About, catalog));
        if (version == 0)
        {
            connection.Run($"INSERT INTO {catalog}.about VALUES ($1, $2)", Version, store);
        }
        else
        {
            connection.Run($"UPDATE {catalog}.about SET version = $1", Version);
        }

        transaction.Commit();
    }

    private static string Of(string sql, string catalog) => sql.Replace("{0}", catalog, StringComparison.Ordinal);
}
