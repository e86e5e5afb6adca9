using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Fills parts while those before are committed on another thread. A part that the database refused stays, and the next
/// commit tries it again first.
/// </summary>
internal sealed class EventWriter : IEventWriter
{
    private readonly EventTypes _types;
    private readonly EventRow _row = new();
    private readonly PartCommit _commit;
    private readonly EventBatch _batch;
    private readonly Queue<BatchPart> _flying = [];
    private readonly List<BatchPart> _landed = [];
    private Task? _flight;
    private long _committed;
    private int _unconfirmed;

    public EventWriter(StoreDatabase database, EventFiles files, long committed)
    {
        (_types, _committed) = (new EventTypes(database), committed);
        (_commit, _batch) = (new PartCommit(database, files), new EventBatch(_types, database.Clock));
    }

    public long Committed => Interlocked.Read(ref _committed);

    public int Pending => _batch.Count + Volatile.Read(ref _unconfirmed);

    public TimeSpan Waiting => _batch.Waiting;

    public bool IsFull => _batch.IsFull;

    public bool IsDue(TimeSpan within) => _flight is not { IsCompleted: false }
        && (_flying.Count > 0 || (_batch.Count > 0 && _batch.Waiting >= within));

    public void Add(Event item, in Receipt receipt) => _batch.Add(
        new FileName(FileKind.Received, Moments.Day(receipt.ReceivedTicks)), item, receipt, new EventKey(0, (ulong)receipt.Sequence), _row);

    public async ValueTask CommitAsync(CancellationToken cancel)
    {
        await LandAsync(cancel).ConfigureAwait(false);
        if (_flying.Count > 0)
        {
            _flight = Task.Run(CommitParts, CancellationToken.None);
            await LandAsync(cancel).ConfigureAwait(false);
        }

        if (_batch.Count > 0)
        {
            _batch.MoveTo(_flying);
            Volatile.Write(ref _unconfirmed, _flying.Sum(p => p.Events));
            _flight = Task.Run(CommitParts, CancellationToken.None);
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
        _batch.Dispose();
        foreach (var part in _flying.Concat(_landed))
        {
            part.Dispose();
        }

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
            _landed.ForEach(_batch.GiveBack);
            _landed.Clear();
            await flight.ConfigureAwait(false);
        }
    }

    private void CommitParts()
    {
        while (_flying.TryPeek(out var part))
        {
            _commit.Write(part);
            Interlocked.Exchange(ref _committed, part.Sequence);
            Interlocked.Add(ref _unconfirmed, -part.Events);
            _landed.Add(_flying.Dequeue());
        }
    }
}
