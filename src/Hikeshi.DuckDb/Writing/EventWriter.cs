using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Fills one batch while the one before is committed on another thread. A batch that the database refused stays, and
/// the next commit tries it again first.
/// </summary>
internal sealed class EventWriter : IEventWriter
{
    private readonly EventTypes _types;
    private readonly EventRow _row = new();
    private readonly PartCommit _commit;
    private EventBatch _filling;
    private EventBatch _committing;
    private Task? _flight;
    private long _committed;

    public EventWriter(StoreDatabase database, EventFiles files, EventTypes types, long committed)
    {
        (_types, _committed) = (types, committed);
        _commit = new PartCommit(database, files);
        (_filling, _committing) = (new EventBatch(types), new EventBatch(types));
    }

    public long Committed => Interlocked.Read(ref _committed);

    public int Pending => _filling.Count + _committing.Count;

    public void Add(Event item, in Receipt receipt) => _filling.Add(
        new FileName(FileKind.Received, Moments.Day(receipt.ReceivedTicks)), item, receipt, new EventKey(0, (ulong)receipt.Sequence), _row);

    public async ValueTask CommitAsync(CancellationToken cancel)
    {
        await LandAsync(cancel).ConfigureAwait(false);
        if (_committing.Count > 0)
        {
            _flight = Task.Run(CommitBatch, CancellationToken.None);
            await LandAsync(cancel).ConfigureAwait(false);
        }

        if (_filling.Count > 0)
        {
            (_filling, _committing) = (_committing, _filling);
            _flight = Task.Run(CommitBatch, CancellationToken.None);
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancel)
    {
        await CommitAsync(cancel).ConfigureAwait(false);
        await LandAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Waits for the commit that is on its way; what it does not confirm comes from the journal again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_flight is { } flight)
        {
            await flight.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _commit.Dispose();
        _filling.Dispose();
        _committing.Dispose();
        _row.Dispose();
        _types.Dispose();
    }

    /// <summary>Waits for the commit on its way. When the wait is cancelled, it is still on its way.</summary>
    private async ValueTask LandAsync(CancellationToken cancel)
    {
        if (_flight is { } flight)
        {
            await Task.WhenAny(flight).WaitAsync(cancel).ConfigureAwait(false);
            _flight = null;
            await flight.ConfigureAwait(false);
        }
    }

    private void CommitBatch()
    {
        while (_committing.Next is { } part)
        {
            _commit.Write(part);
            Interlocked.Exchange(ref _committed, part.Sequence);
            _committing.Done();
        }
    }
}
