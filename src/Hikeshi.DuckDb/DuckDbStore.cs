using DuckDB.NET.Data;
using Hikeshi.DuckDb.Access;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.DuckDb.Importing;
using Hikeshi.DuckDb.Incidents;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Proving;
using Hikeshi.DuckDb.Searching;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.DuckDb.Texts;
using Hikeshi.DuckDb.Writing;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb;

/// <summary>The embedded store: one folder, one database file for each day of receipt and a small one for the rest.</summary>
public sealed class DuckDbStore : IAsyncDisposable
{
    private readonly StoreDatabase _database;
    private readonly EventFiles _files;
    private readonly MainFile _main;
    private readonly EventStore _events;

    private DuckDbStore(StoreDatabase database, DuckDbOptions options)
    {
        _database = database;
        _main = new MainFile(database);
        _files = new EventFiles(database, PendingRemoval.Recover(database, _main));
        var committed = _files.All.Select(f => f.Sequence).Append(Reached()).Max();
        Retention = new Retention(database, _files, _main, options.Time);
        Imports = new Imports(database, _files, _main);
        Export = new EventExport(database, _files);
        Verification = new Verification(database, _files, _main);
        _events = new EventStore(database, _files, options.Searches);
        Incidents = new IncidentStore(_main);
        Sql = new SqlStore(database, _files, options);
        Access = new AccessStore(_main);
        Writer = new EventWriter(database, _files, (long)committed);
    }

    /// <summary>The one writer. Disposed with the store.</summary>
    public IEventWriter Writer { get; }

    /// <summary>Searches.</summary>
    public IEventStore Events => _events;

    /// <summary>Incidents, what people decided, sessions, the snapshot of diagnosis.</summary>
    public IIncidentStore Incidents { get; }

    /// <summary>Questions in SQL.</summary>
    public SqlStore Sql { get; }

    /// <summary>Who may come in, and the audit log.</summary>
    public IAccessStore Access { get; }

    /// <summary>Legal holds, and the removal of old days.</summary>
    public Retention Retention { get; }

    /// <summary>Files of events and logs that come in.</summary>
    public Imports Imports { get; }

    /// <summary>Files of events that go out.</summary>
    public EventExport Export { get; }

    /// <summary>Says what is whole and what is not.</summary>
    public Verification Verification { get; }

    /// <summary>Opens a store, or makes one.</summary>
    /// <param name="options">Where, and with how much of the machine.</param>
    /// <exception cref="StoreException">The folder is in use, cannot be written, or its main file cannot be read.</exception>
    public static DuckDbStore Open(DuckDbOptions options)
    {
        StoreDatabase? database = null;
        try
        {
            database = StoreDatabase.Open(options);
            return new DuckDbStore(database, options);
        }
        catch (Exception problem)
        {
            database?.Dispose();
            if (problem is DuckDBException or IOException or UnauthorizedAccessException)
            {
                throw new StoreException(StoreTexts.CannotOpen(options.Folder, Layout.Sql.Reason(problem)), problem);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync().ConfigureAwait(false);
        Sql.Dispose();
        _events.Dispose();
        Retention.Dispose();
        Imports.Dispose();
        _main.Dispose();
        _database.Dispose();
    }

    /// <summary>The sequence that was reached before files were removed.</summary>
    private ulong Reached()
    {
        using var connection = _database.Connect();
        return (ulong)connection.Scalar($"SELECT sequence FROM {StoreDatabase.MainCatalog}.reached")!;
    }
}
