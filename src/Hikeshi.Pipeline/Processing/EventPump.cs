using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Processing;

/// <summary>
/// The one loop from the journal to the store: reads each frame into an event, gives it to the store's writer and to
/// the observers, commits, and releases what everybody has. When the store fails, lines wait in the journal.
/// </summary>
public sealed class EventPump
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CommitLook = TimeSpan.FromMilliseconds(50);

    private readonly FrameJournal _journal;
    private readonly IEventWriter _writer;
    private volatile PumpOptions _options;
    private readonly OriginReaders _readers;
    private readonly ObserverSet _observers;
    private readonly LateWatch _late = new();
    private readonly Unconfirmed _unconfirmed;
    private readonly long _committed;
    private readonly long _old;
    private TimeSpan _pause;

    /// <summary>Makes a pump that goes on where the store and the observers stopped.</summary>
    /// <param name="journal">Where frames come from.</param>
    /// <param name="writer">Where events go.</param>
    /// <param name="catalog">What they are read with.</param>
    /// <param name="options">How it works.</param>
    public EventPump(FrameJournal journal, IEventWriter writer, MessageCatalog catalog, PumpOptions options)
    {
        (_journal, _writer, _options) = (journal, writer, options);
        (_committed, _old) = (writer.Committed, journal.Old);
        _readers = new OriginReaders(new EventReader(catalog), options.Zone, options.Counters);
        _observers = new ObserverSet(options.Observers, _committed, options.Report);
        _unconfirmed = new Unconfirmed(options.Clock);
    }

    /// <summary>Other names and zones for the lines that come from now on. For several threads.</summary>
    /// <param name="names">Which device a line is of.</param>
    /// <param name="zone">The zone of times that name none.</param>
    /// <param name="zones">The zone of devices that have another one.</param>
    public void Use(DeviceNames names, TimeZoneInfo zone, IReadOnlyDictionary<string, TimeZoneInfo> zones) =>
        _options = _options with { Names = names, Zone = zone, Zones = zones };

    /// <summary>
    /// Works until it is stopped, or the journal is closed and read to its end. Then it commits; what it had no time
    /// for, or what the store refused, stays in the journal.
    /// </summary>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="StoreException">The store is of no use until it is opened anew.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var reader = _journal.Read(Math.Min(_committed, _observers.Kept));
        using var deadline = new CancellationTokenSource();
        await using var begun = stop.Register(() => deadline.CancelAfter(_options.DrainWithin)).ConfigureAwait(false);
        while (await ReadAsync(reader, stop).ConfigureAwait(false) is { } batch)
        {
            if (batch.Count == 0)
            {
                _observers.Mark(_options.Clock.GetUtcNow().UtcTicks);
            }

            for (var i = 0; i < batch.Count; i++)
            {
                Take(batch.Records[i]);
                if (_writer.IsFull)
                {
                    await CommitAsync(stop, deadline.Token).ConfigureAwait(false);
                }
            }

            if (_writer.IsDue(_options.CommitWithin))
            {
                await CommitAsync(stop, deadline.Token).ConfigureAwait(false);
            }

            Settle(reader.Last);
            if (stop.IsCancellationRequested
                && (batch.Count == 0 || _pause > TimeSpan.Zero || deadline.IsCancellationRequested))
            {
                break;
            }
        }

        await FlushAsync().ConfigureAwait(false);
        Settle(reader.Last);
    }

    private async ValueTask<JournalBatch?> ReadAsync(JournalReader reader, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var batch = await reader.ReadAsync(Patience(), stop).ConfigureAwait(false);

                // Here the journal was what failed, if anything did: a commit is tried until it works.
                Works();
                return batch;
            }
            catch (JournalException e)
            {
                await PauseAsync(e.Sentence, stop).ConfigureAwait(false);
                if (stop.IsCancellationRequested)
                {
                    return null;
                }
            }
        }
    }

    /// <summary>How long to wait for a frame: until the next commit is due, or one on its way may be done, or a mark.</summary>
    private TimeSpan Patience()
    {
        if (_unconfirmed.Count == 0)
        {
            return TimeSpan.FromSeconds(1);
        }

        var left = _options.CommitWithin - _writer.Waiting;
        return left > TimeSpan.Zero && left < CommitLook ? left : CommitLook;
    }

    private void Take(in JournalRecord record)
    {
        _observers.Mark(record.ReceivedTicks);
        var reader = _readers.Of(record.Origin);
        var item = reader.Read(record.Frame, record.ReceivedTicks, reader.Zone);
        var name = _options.Names.Of(item, record.Origin);
        var zone = _options.Zones.GetValueOrDefault(name.Device, _options.Zone);
        if (!zone.Equals(reader.Zone) && item.TimeAssumed.HasFlag(TimeAssumptions.Zone))
        {
            item = reader.Read(record.Frame, record.ReceivedTicks, zone);
        }

        var device = _options.Counters.OfDevice(name.Device);
        device.From(reader.Count);
        var receipt = new Receipt(record.Sequence, record.ReceivedTicks, record.Origin, name.Device)
        {
            Unit = name.Unit,
            IsLate = _late.IsLate(name.Device, item.Resolved.UtcTicks, record.ReceivedTicks),
        };
        _observers.Observe(item, receipt);
        if (record.Sequence <= _committed)
        {
            return;
        }

        if (record.Sequence <= _old)
        {
            reader.Count.Replayed();
        }

        reader.Count.Read(item.Status);
        device.Read(item, record.ReceivedTicks);
        _writer.Add(item, receipt);
        _unconfirmed.Add(record.Sequence, record.ReceivedTicks, reader.Count, device);
    }

    private async ValueTask CommitAsync(CancellationToken stop, CancellationToken deadline)
    {
        while (true)
        {
            try
            {
                using var span = PipelineTrace.Commit(_writer.Pending);
                await _writer.CommitAsync(deadline).ConfigureAwait(false);
                Works();
                return;
            }
            catch (StoreException e) when (!e.IsFinal)
            {
                await PauseAsync(e.Sentence, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (deadline.IsCancellationRequested)
            {
                // The flush at the end confirms it.
            }

            if (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async ValueTask FlushAsync()
    {
        using var deadline = new CancellationTokenSource(_options.DrainWithin, _options.Clock);
        try
        {
            await _writer.FlushAsync(deadline.Token).ConfigureAwait(false);
            Works();
        }
        catch (StoreException e)
        {
            Fails(e.Sentence);
        }
        catch (OperationCanceledException)
        {
            // The journal gives it again at the next start.
        }
    }

    private void Settle(long read)
    {
        var committed = _writer.Committed;
        _unconfirmed.Confirm(committed);
        _journal.Release(Math.Min(Math.Min(read, committed), _observers.Kept));
    }

    private async ValueTask PauseAsync(LocalText why, CancellationToken stop)
    {
        Fails(why);
        await Task.Delay(_pause, _options.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Fails(LocalText why)
    {
        if (_pause == TimeSpan.Zero)
        {
            _options.Report?.Invoke(new(PumpReportKind.StoreFailed, PumpTexts.Fails(why)));
        }

        _pause = TimeSpan.FromTicks(Math.Min(Math.Max(_pause.Ticks * 2, FirstPause.Ticks), _options.LongestPause.Ticks));
    }

    private void Works()
    {
        if (_pause > TimeSpan.Zero)
        {
            _pause = TimeSpan.Zero;
            _options.Report?.Invoke(new(PumpReportKind.StoreRecovered, PumpTexts.Works));
        }
    }
}
