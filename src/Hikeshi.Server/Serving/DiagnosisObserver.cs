using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>
/// Diagnoses what comes, and stores what it finds as it changes. Its state is saved now and then with the sequence it
/// reaches; after a restart it goes on from there, and the journal gives it what came since. Storing happens beside the
/// pump: one save at a time, and what comes meanwhile is in the next.
/// </summary>
internal sealed class DiagnosisObserver : IEventObserver
{
    private static readonly long LookEvery = TimeSpan.FromSeconds(1).Ticks;
    private static readonly long SnapshotEvery = TimeSpan.FromSeconds(30).Ticks;

    private readonly IIncidentStore _store;
    private readonly LossIncidents _losses;
    private readonly Action<Exception> _fails;
    private readonly Lock _lock = new();
    private readonly Diagnoser _diagnoser;
    private readonly DiagnosisChanges _changes = new();
    private Task _saving = Task.CompletedTask;
    private long _kept;
    private long _sequence;
    private long _marked;
    private long _looked;
    private long _saved;
    private long _told = -1;
    private (long Sequence, long Changes)? _snapshotOf;
    private Diagnosis? _current;
    private long _currentAt;

    private DiagnosisObserver(IIncidentStore store, Diagnoser diagnoser, long sequence, LossIncidents losses, Action<Exception> fails)
    {
        (_store, _diagnoser, _losses, _fails) = (store, diagnoser, losses, fails);
        _kept = _sequence = sequence;
    }

    /// <inheritdoc/>
    public long? Kept => Volatile.Read(ref _kept);

    /// <summary>The save that goes on.</summary>
    internal Task Saving => _saving;

    /// <summary>Goes on from what was saved.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<DiagnosisObserver> BeginAsync(IIncidentStore store, MessageCatalog catalog, LossIncidents losses, Action<Exception> fails, TimeProvider clock)
    {
        losses.Resume((await OpenIncidents.FindAsync(store, LossIncidents.KindName)).Select(i => i.Record));
        var snapshot = await store.SnapshotAsync(CancellationToken.None);
        if (snapshot is null)
        {
            return new DiagnosisObserver(store, new Diagnoser(catalog), 0, losses, fails);
        }

        try
        {
            return new DiagnosisObserver(store, PackedDiagnosis.Load(snapshot.Bytes, catalog), snapshot.Sequence, losses, fails);
        }
        catch (InvalidDataException problem)
        {
            // Another version or catalog: what is stored stays, and diagnosis begins anew with what comes.
            fails(problem);
            await OpenIncidents.ResolveAsync(store, ServeTexts.DiagnosisBegunAnew, clock);
            return new DiagnosisObserver(store, new Diagnoser(catalog), snapshot.Sequence, losses, fails);
        }
    }

    /// <summary>What is known at this moment. Built anew only when lines came since.</summary>
    public Diagnosis Current()
    {
        lock (_lock)
        {
            if (_current is null || _sequence != _currentAt)
            {
                (_current, _currentAt) = (_diagnoser.Current(), _sequence);
            }

            return _current;
        }
    }

    /// <inheritdoc/>
    public void Observe(Event item, in Receipt receipt)
    {
        if (receipt.Sequence <= _sequence)
        {
            return;
        }

        lock (_lock)
        {
            _diagnoser.Add(item, new EventPlace(receipt.Origin.File)
            {
                Device = receipt.Device,
                Number = receipt.Sequence,
                ReceivedTicks = receipt.ReceivedTicks,
            });
        }

        _sequence = receipt.Sequence;
    }

    /// <inheritdoc/>
    public void Mark(long utcTicks)
    {
        if (utcTicks - _marked >= TimeSpan.TicksPerSecond)
        {
            _marked = utcTicks;
            lock (_lock)
            {
                _diagnoser.MarkAt(utcTicks);
            }
        }

        if (utcTicks - _looked >= LookEvery && _saving.IsCompleted)
        {
            _looked = utcTicks;
            Save(withSnapshot: utcTicks - _saved >= SnapshotEvery, utcTicks);
        }
    }

    /// <summary>Saves everything, when the server stops.</summary>
    public async Task SaveAsync()
    {
        await _saving;
        Save(withSnapshot: true, _looked);
        await _saving;
    }

    private void Save(bool withSnapshot, long now)
    {
        DiagnosisState state;
        lock (_lock)
        {
            var changes = _diagnoser.Changes + _losses.ChangesAt(now);

            // Megabytes with all that is remembered: a server that receives nothing is not to write them again and again.
            withSnapshot &= _snapshotOf != (_sequence, changes);
            if (!withSnapshot && changes == _told)
            {
                return;
            }

            _told = changes;
            _snapshotOf = withSnapshot ? (_sequence, changes) : _snapshotOf;
            state = _changes.Of(_diagnoser.Current(), _losses.All()) with
            {
                Snapshot = withSnapshot ? new DiagnosisSnapshot(_sequence, PackedDiagnosis.Of(_diagnoser)) : null,
            };
        }

        _saved = withSnapshot ? now : _saved;
        _saving = Task.Run(() => StoreAsync(state));
    }

    private async Task StoreAsync(DiagnosisState state)
    {
        try
        {
            await _store.SaveAsync(state, CancellationToken.None);
            _losses.Saved();
            if (state.Snapshot is { } snapshot)
            {
                Volatile.Write(ref _kept, snapshot.Sequence);
            }
        }
        catch (StoreException problem)
        {
            // The journal still has what the last snapshot has not; changed incidents are sent again after the next change.
            _changes.Lost(state);
            _told = -1;
            _snapshotOf = null;
            _fails(problem);
        }
    }
}
