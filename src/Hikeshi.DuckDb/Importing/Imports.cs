using Hikeshi.Catalog;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Importing;

/// <summary>Imports files into the store, one after the other.</summary>
public sealed class Imports : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly EventFiles _files;
    private readonly MainFile _main;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal Imports(StoreDatabase database, EventFiles files, MainFile main) =>
        (_database, _files, _main) = (database, files, main);

    /// <summary>Begins to import a log file; others wait until it is disposed.</summary>
    /// <param name="name">How it is called in the record of imports.</param>
    /// <param name="catalog">What its lines are read with.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<EventImport> BeginAsync(string name, MessageCatalog catalog, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        return new EventImport(_database, _files, catalog)
        {
            Finished = (result, token) => RecordAsync(name, result, token),
            Disposed = () => _turn.Release(),
        };
    }

    /// <summary>
    /// Imports events of the JSON contract, one a line. An event of an export has its name there; one without counts as a
    /// line of a log file, as does one whose key is a mere number: nobody could say of which store.
    /// </summary>
    /// <param name="name">How it is called in the record of imports.</param>
    /// <param name="from">The events, decompressed.</param>
    /// <param name="catalog">What their lines are read with.</param>
    /// <param name="cancel">Stops it; what is in the store stays.</param>
    /// <exception cref="StoreException">The store refused.</exception>
    public async Task<ImportResult> NdjsonAsync(string name, Stream from, MessageCatalog catalog, CancellationToken cancel)
    {
        using var import = await BeginAsync(name, catalog, cancel).ConfigureAwait(false);
        var lines = new NdjsonLines(from);
        while (await lines.NextAsync(cancel).ConfigureAwait(false) is { } line)
        {
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (!StoredEventJson.TryRead(line, out var read))
            {
                import.Refused++;
            }
            else if (EventKey.TryParse(read.Context.Key, out var key) && key.Origin != 0)
            {
                await import.AddAsync(new ImportItem(key, read.Raw, read.Context), cancel).ConfigureAwait(false);
            }
            else
            {
                await import.AddLineAsync(read.Raw.Span, read.Context, cancel).ConfigureAwait(false);
            }
        }

        import.Refused += lines.Skipped;
        return await import.FinishAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Imports a Parquet file that an export wrote.</summary>
    /// <param name="path">The file; it is its name in the record of imports, too.</param>
    /// <param name="catalog">What the lines are read with.</param>
    /// <param name="cancel">Stops it; what is in the store stays.</param>
    /// <exception cref="StoreException">The file is none that an export wrote, or the store refused.</exception>
    public async Task<ImportResult> ParquetAsync(string path, MessageCatalog catalog, CancellationToken cancel)
    {
        using var import = await BeginAsync(path, catalog, cancel).ConfigureAwait(false);
        await ParquetImport.RunAsync(_database, path, import, cancel).ConfigureAwait(false);
        return await import.FinishAsync(cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Task<int> RecordAsync(string name, ImportResult result, CancellationToken cancel) => _main.WriteAsync(
        connection => connection.Run(
            "INSERT INTO imports VALUES ($1, $2, $3, $4)",
            name, Moments.Utc(Moments.Microseconds(_database.Clock.GetUtcNow().UtcTicks)), result.Added, result.Known),
        cancel);
}
