using DuckDB.NET.Data;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Layout;

/// <summary>Reads and writes the main file: many readers, one writer at a time. For several threads.</summary>
/// <param name="database">Has it attached.</param>
internal sealed class MainFile(StoreDatabase database) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Runs a question.</summary>
    /// <exception cref="StoreException">The database refused.</exception>
    public Task<T> ReadAsync<T>(Func<DuckDBConnection, T> read, CancellationToken cancel) => Task.Run(
        () => database.Ask(connection => read(Use(connection)), cancel), cancel);

    /// <summary>Runs a transaction, all or nothing.</summary>
    /// <exception cref="StoreException">The database refused; nothing was written.</exception>
    public async Task<T> WriteAsync<T>(Func<DuckDBConnection, T> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Write(write), cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The same on this thread, for what happens while the store is opened.</summary>
    public T Write<T>(Func<DuckDBConnection, T> write)
    {
        try
        {
            using var connection = Use(database.Connect());
            using var transaction = connection.BeginTransaction();
            var result = write(connection);
            transaction.Commit();
            return result;
        }
        catch (DuckDBException problem)
        {
            var file = Path.Combine(database.Folder, StoreDatabase.MainFile);
            throw new StoreException(
                Sql.IsOutOfMemory(problem) ? StoreTexts.NoMemory(file, database.Megabytes) : StoreTexts.CannotKeep(file, Sql.Reason(problem)), problem);
        }
    }

    public void Dispose() => _writing.Dispose();

    private static DuckDBConnection Use(DuckDBConnection connection)
    {
        connection.Run($"USE {StoreDatabase.MainCatalog}");
        return connection;
    }
}
