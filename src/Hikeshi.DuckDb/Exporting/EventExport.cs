using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using Hikeshi.Catalog;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Exporting;

/// <summary>
/// Writes events to files that outlive the store. Their keys name the store, so that an import elsewhere, or here again,
/// knows them. For several threads.
/// </summary>
public sealed class EventExport
{
    /// <summary>JSON is handed on in pieces of about this size.</summary>
    private const int PieceBytes = 256 * 1024;

    private readonly StoreDatabase _database;
    private readonly EventFiles _files;

    /// <summary>Tells how many bytes are free on a folder's disk; a test may say what it likes.</summary>
    internal Func<string, long> FreeBytes { get; set; } = folder => new DriveInfo(folder).AvailableFreeSpace;

    internal EventExport(StoreDatabase database, EventFiles files) => (_database, _files) = (database, files);

    /// <summary>Events in the order in which they came, read as they are asked for, with keys that name the store.</summary>
    /// <param name="query">Which events.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public IEnumerable<StoredEvent> Read(Query query, CancellationToken cancel)
    {
        foreach (var file in Files(query))
        {
            using var kept = _files.TryKeep(file);
            foreach (var found in kept is null ? [] : new FilePieces(_database, file, query, cancel).Read())
            {
                yield return found.Event with { Context = found.Event.Context with { Key = Name(found.Key).ToString() } };
            }
        }
    }

    /// <summary>Writes events as JSON, one a line, in the order in which they came.</summary>
    /// <param name="query">Which events.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="catalog">What the lines are read with.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="cancel">Stops it; what was written stays.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    /// <exception cref="IOException">The stream refused.</exception>
    public async Task<ExportResult> NdjsonAsync(
        Query query, Stream to, MessageCatalog catalog, Language language, CancellationToken cancel)
    {
        var reader = new EventReader(catalog);
        var writer = new EventJsonWriter(catalog, language);
        var events = 0L;
        foreach (var item in Read(query, cancel))
        {
            writer.Write(reader.Read(item.Raw, item.Context), item.Context);
            events++;
            if (writer.Written.Length >= PieceBytes)
            {
                await to.WriteAsync(writer.Written, cancel).ConfigureAwait(false);
                writer.Clear();
            }
        }

        await to.WriteAsync(writer.Written, cancel).ConfigureAwait(false);
        await to.FlushAsync(cancel).ConfigureAwait(false);
        return new ExportResult(events, []);
    }

    /// <summary>
    /// Writes events as Parquet files (zstd), one for each file of the store, in folders by day of receipt:
    /// <c>day=2026-01-02/events.parquet</c>. Files of an earlier export are replaced.
    /// </summary>
    /// <param name="query">Which events.</param>
    /// <param name="folder">Where to; made when it does not exist.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer, or the folder cannot be written.</exception>
    public async Task<ExportResult> ParquetAsync(Query query, string folder, CancellationToken cancel)
    {
        var (events, written) = (0L, new List<string>());
        await foreach (var file in ParquetFilesAsync(query, folder, 0, cancel).ConfigureAwait(false))
        {
            events += file.Events;
            written.Add(file.Path);
        }

        return new ExportResult(events, written);
    }

    /// <summary>Writes the same files one after the other: the next one when it is asked for. None is half or empty.</summary>
    /// <param name="query">Which events.</param>
    /// <param name="folder">Where to; made when it does not exist.</param>
    /// <param name="floor">So many bytes of the folder's disk stay free: a file that might take them is refused.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer, the folder cannot be written, or there is no room.</exception>
    public async IAsyncEnumerable<ParquetFile> ParquetFilesAsync(Query query, string folder, long floor, [EnumeratorCancellation] CancellationToken cancel)
    {
        var sql = new SearchSql(query);
        foreach (var file in Files(query))
        {
            if (await Task.Run(() => Parquet(file, sql, folder, floor, cancel), cancel).ConfigureAwait(false) is { } written)
            {
                yield return written;
            }
        }
    }

    private IEnumerable<EventFile> Files(Query query)
    {
        var bounds = TimeBounds.Of(query);
        return _files.All.Where(bounds.MayBeIn);
    }

    /// <summary>The key as it is known everywhere.</summary>
    private EventKey Name(EventKey key) => key.Origin == 0 ? key with { Origin = _database.Number } : key;

    /// <returns>null when the query means no event of the file.</returns>
    private ParquetFile? Parquet(EventFile file, SearchSql sql, string folder, long floor, CancellationToken cancel)
    {
        using var lease = _files.TryTake(file);
        if (lease is null)
        {
            return null;
        }

        var kind = Path.GetFileNameWithoutExtension(file.Name.ToString()).Split('-')[0];
        var part = file.Name.Part == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{file.Name.Part}");
        var name = $"day={file.Name.Day:yyyy-MM-dd}/{kind}{part}.parquet";
        try
        {
            using var whole = new WholeFile(folder, name);

            // Parquet is smaller than the database's own file.
            if (floor > 0 && FileSize.Of(file.Path) is var most && FreeBytes(folder) - most < floor)
            {
                throw new StoreException(StoreTexts.NoRoomForExport(folder, most));
            }

            var events = Copy(file, sql, whole.Temporary, cancel);
            cancel.ThrowIfCancellationRequested();
            return events == 0 ? null : new ParquetFile(name, whole.Keep(), events);
        }
        catch (Exception problem) when (problem is DuckDBException or IOException or UnauthorizedAccessException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.CannotExport(Path.Join(folder, name), Sql.Reason(problem)), problem);
        }
    }

    private int Copy(EventFile file, SearchSql sql, string path, CancellationToken cancel)
    {
        using var connection = _database.Connect();
        using var interruption = new Interruption(connection, cancel);
        var rows = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT * REPLACE (CASE WHEN origin = 0 THEN {_database.Number}::UBIGINT ELSE origin END AS origin)
            FROM {file.Catalog}.events WHERE {sql.Where}
            """);
        return connection.Run($"COPY ({rows}) TO {Sql.Quote(path)} (FORMAT parquet, COMPRESSION zstd)", sql.Values);
    }
}
