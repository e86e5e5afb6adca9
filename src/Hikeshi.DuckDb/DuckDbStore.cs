using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.DuckDb.Writing;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb;

/// <summary>The embedded store: one folder, one database file for each day of receipt and a small one for the rest.</summary>
public sealed class DuckDbStore : IAsyncDisposable
{
    private readonly StoreDatabase _database;
    private readonly EventFiles _files;

    private DuckDbStore(StoreDatabase database)
    {
        _database = database;
        _files = new EventFiles(database);
        var committed = _files.All.Select(f => f.Sequence).Append(Reached()).Max();
        Writer = new EventWriter(database, _files, Types(), (long)committed);
    }

    /// <summary>The one writer. Disposed with the store.</summary>
    public IEventWriter Writer { get; }

    /// <summary>Opens a store, or makes one.</summary>
    /// <param name="options">Where, and with how much of the machine.</param>
    /// <exception cref="StoreException">The folder is in use, cannot be written, or its main file cannot be read.</exception>
    public static DuckDbStore Open(DuckDbOptions options)
    {
        StoreDatabase? database = null;
        try
        {
            database = StoreDatabase.Open(options);
            return new DuckDbStore(database);
        }
        catch (Exception problem) when (problem is not StoreException)
        {
            database?.Dispose();
            if (problem is DuckDBException or IOException or UnauthorizedAccessException)
            {
                throw new StoreException(StoreTexts.CannotOpen(options.Folder, Sql.Reason(problem)), problem);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
    }

    /// <summary>The sequence that was reached before files were removed.</summary>
    private ulong Reached()
    {
        using var connection = _database.Connect();
        return (ulong)connection.Scalar($"SELECT sequence FROM {StoreDatabase.MainCatalog}.reached")!;
    }

    private EventTypes Types()
    {
        const string Pattern = "memory";
        using var connection = _database.Connect();
        connection.Run(EventTable.Events.Replace("{0}", Pattern, StringComparison.Ordinal));
        return new EventTypes(connection, Pattern);
    }
}
