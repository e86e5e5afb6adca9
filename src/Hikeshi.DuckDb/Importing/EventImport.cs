using System.Net;
using DuckDB.NET.Data;
using Hikeshi.Catalog;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.DuckDb.Writing;
using Hikeshi.Events;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Importing;

/// <summary>
/// Adds the events of one file to the store, except those it has. It does not go through the journal: whoever is
/// interrupted imports the file again, and what is there already is skipped. After an exception it can only be disposed.
/// Not for several threads.
/// </summary>
public sealed class EventImport : IDisposable
{
    /// <summary>How many events are looked up and written at a time.</summary>
    private const int BatchEvents = 2 * RowGroup.Rows;

    /// <summary>A batch is written earlier when its lines take so many bytes.</summary>
    private const long BatchBytes = 64 * 1024 * 1024;

    /// <summary>How many different lines a file may have: they are remembered, eight to thirty-two bytes each.</summary>
    private const int MostLines = 1 << 26;

    private readonly StoreDatabase _database;
    private readonly KnownKeys _known;
    private readonly PartCommit _commit;
    private readonly EventTypes _types;
    private readonly EventBatch _batch;
    private readonly EventReader _reader;
    private readonly EventRow _row = new();
    private readonly OccurrenceCounter _occurrences = new();
    private readonly Dictionary<(string?, string?, string?, bool, string?), FrameOrigin> _origins = [];
    private readonly List<ImportItem> _items = [];
    private readonly HashSet<EventKey> _inBatch = [];
    private readonly Queue<BatchPart> _parts = [];
    private long _bytes;
    private long _added;
    private long _knownEvents;

    internal EventImport(StoreDatabase database, EventFiles files, MessageCatalog catalog)
    {
        _database = database;
        (_known, _commit) = (new KnownKeys(database, files), new PartCommit(database, files));
        _types = new EventTypes(database);
        (_batch, _reader) = (new EventBatch(_types, database.Clock), new EventReader(catalog));
    }

    /// <summary>What came of it so far; events that wait for their batch are not counted yet.</summary>
    public ImportResult Result => new(_added, _knownEvents, Refused);

    /// <summary>Lines that were no event.</summary>
    internal long Refused { get; set; }

    internal Func<ImportResult, CancellationToken, Task>? Finished { get; init; }

    internal Action? Disposed { get; init; }

    /// <summary>
    /// Adds a line of a log file. All lines of the decompressed file are given in their order: the key of a line says how
    /// often it had come before.
    /// </summary>
    /// <param name="raw">The line without its line end; copied.</param>
    /// <param name="context">Its time as it was worked out, its device, its file and number.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store refused, or the file has too many different lines.</exception>
    public ValueTask AddLineAsync(ReadOnlySpan<byte> raw, EventContext context, CancellationToken cancel)
    {
        if (_occurrences.Lines >= MostLines)
        {
            throw new StoreException(StoreTexts.TooManyLines(MostLines));
        }

        return AddAsync(new ImportItem(LineKey.Of(raw, _occurrences.Next(raw)), raw.ToArray(), context), cancel);
    }

    /// <summary>Writes what still waits.</summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public async Task<ImportResult> FinishAsync(CancellationToken cancel)
    {
        await Task.Run(() => Write(cancel), cancel).ConfigureAwait(false);
        if (Finished is { } finished)
        {
            await finished(Result, cancel).ConfigureAwait(false);
        }

        return Result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _commit.Dispose();
        _batch.Dispose();
        foreach (var part in _parts)
        {
            part.Dispose();
        }

        _row.Dispose();
        _types.Dispose();
        Disposed?.Invoke();
    }

    /// <summary>Adds an event that has a key.</summary>
    internal async ValueTask AddAsync(ImportItem item, CancellationToken cancel)
    {
        item = item.Key.Origin == _database.Number ? item with { Key = item.Key with { Origin = 0 } } : item;
        if (!_inBatch.Add(item.Key))
        {
            _knownEvents++;
            return;
        }

        _items.Add(item);
        _bytes += item.Raw.Length;
        if (_items.Count >= BatchEvents || _bytes >= BatchBytes)
        {
            await Task.Run(() => Write(cancel), cancel).ConfigureAwait(false);
        }
    }

    private void Write(CancellationToken cancel)
    {
        if (_items.Count == 0)
        {
            return;
        }

        try
        {
            var known = _known.Of(_items, cancel);
            var file = new FileName(FileKind.Imported, Moments.Day(_database.Clock.GetUtcNow().UtcTicks));
            foreach (var item in _items.Where(i => !known.Contains(i.Key)))
            {
                _batch.Add(file, _reader.Read(item.Raw, item.Context), Receipt(item.Context), item.Key, _row);
            }

            _batch.MoveTo(_parts);
            while (_parts.TryPeek(out var part))
            {
                _commit.Write(part);
                _added += part.Events;
                _batch.GiveBack(_parts.Dequeue());
            }

            _knownEvents += known.Count;
            _items.Clear();
            _inBatch.Clear();
            _bytes = 0;
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.CannotImport(Sql.Reason(problem)), problem);
        }
    }

    private Receipt Receipt(EventContext context) => new(0, context.ReceivedTicks, Origin(context), context.Device ?? "")
    {
        Unit = context.Unit,
        IsLate = context.IsLate,
        IsWrapped = context.IsWrapped,
    };

    /// <summary>One object for each origin, as of sources.</summary>
    private FrameOrigin Origin(EventContext context)
    {
        var name = (context.SourceAddress, context.SourceTransport, context.File, context.IsProxied, context.ProxyAddress);
        if (!_origins.TryGetValue(name, out var origin))
        {
            if (_origins.Count == 4096)
            {
                _origins.Clear();
            }

            var address = IPAddress.TryParse(context.SourceAddress, out var known) ? known : null;
            origin = new FrameOrigin
            {
                Transport = Enum.TryParse<Transport>(context.SourceTransport, ignoreCase: true, out var transport) ? transport : Transport.File,
                Address = address,
                Proxy = !context.IsProxied ? null : IPAddress.TryParse(context.ProxyAddress, out var proxy) ? proxy : IPAddress.None,
                File = context.File,
            };
            _origins.Add(name, origin);
        }

        return origin;
    }
}
