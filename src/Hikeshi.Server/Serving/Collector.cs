using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Diagnosing;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.DuckDb.Keeping;
using Hikeshi.DuckDb.Proving;
using Hikeshi.DuckDb.Selecting;
using Hikeshi.Files;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Server.Access;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Texts;
using Hikeshi.Syslog.Local;
using Hikeshi.Syslog.Relp;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>The road of a server, put together: sources, journal, pump, store, diagnosis.</summary>
internal sealed class Collector : IAsyncDisposable
{
    /// <summary>A device that sent nothing for so long counts as silent.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromMinutes(15);

    private const int TailBytes = 4 << 20;

    private readonly DataFolder _folder;
    private readonly DuckDbStore _store;
    private readonly Receivers _receivers;
    private readonly DiagnosisObserver _diagnosis;
    private readonly EventPump _pump;
    private readonly PipelineMeter _meter;
    private readonly FailureList _failures;
    private volatile RetentionPolicy _policy;
    private string? _refused;
    private readonly TimeProvider _clock;

    private Collector(DataFolder folder, DuckDbStore store, FrameJournal journal, Receivers receivers, DiagnosisObserver diagnosis, CollectorParts parts)
    {
        (_folder, _store, Journal, _receivers, _diagnosis) = (folder, store, journal, receivers, diagnosis);
        (Counters, Received, _failures, Tail) = (parts.Counters, parts.Received, parts.Failures, parts.Tail);
        (_policy, _clock) = (parts.Retention, parts.Pump.Clock);
        Sink = new CountingSink(journal, parts.Counters, _clock);
        _meter = new PipelineMeter(parts.Counters);
        _pump = new EventPump(journal, store.Writer, parts.Catalog, parts.Pump);
    }

    public PipelineCounters Counters { get; }

    public ReceiveCounts Received { get; }

    public FrameJournal Journal { get; }

    public LiveTail Tail { get; }

    public IEventStore Events => _store.Events;

    public EventExport Export => _store.Export;

    public Retention Retention => _store.Retention;

    /// <summary>Where files lie that last as long as a request.</summary>
    public string Passing => _folder.Passing;

    public IIncidentStore Incidents => _store.Incidents;

    public SqlStore Sql => _store.Sql;

    public IAccessStore Access => _store.Access;

    public Receivers Receivers => _receivers;

    public CountingSink Sink { get; }

    /// <summary>What it was told last: at the start, or by a reload.</summary>
    public required ServeSettings Settings { get; set; }

    /// <summary>What does not work at this moment, as sentences.</summary>
    public IReadOnlyList<LocalText> Failures => _failures.Current;

    /// <summary>What diagnosis knows at this moment.</summary>
    public Diagnosis Diagnosis() => _diagnosis.Current();

    /// <summary>Opens everything in a folder, which it owns; what was opened is closed again when something cannot be.</summary>
    /// <exception cref="StoreException">The folder or the store cannot be used.</exception>
    /// <exception cref="JournalException">The journal cannot be used.</exception>
    /// <exception cref="Pipeline.Receiving.SourceException">A listener cannot be opened.</exception>
    public static async Task<Collector> OpenAsync(DataFolder folder, ServeSettings settings, MessageCatalog catalog, ILogger log, TimeProvider clock)
    {
        var opened = new Stack<IAsyncDisposable>();
        try
        {
            opened.Push(new AsyncDisposable(folder));
            var store = DuckDbStore.Open(new DuckDbOptions(folder.Store));
            opened.Push(store);
            var failures = new FailureList(log);
            var journal = FrameJournal.Open(folder.Journal, new JournalOptions
            {
                MostBytes = settings.JournalBytes,
                FloorBytes = settings.FloorBytes,
                After = store.Writer.Committed,
                Report = failures.Tell,
                Clock = clock,
            });
            opened.Push(journal);
            var memory = new RelpMemory();
            foreach (var record in journal.ReadTail(TailBytes))
            {
                memory.Remember(record.Origin, record.Frame.Bytes);
            }

            var losses = new LossIncidents(catalog, Environment.MachineName);
            var diagnosis = await DiagnosisObserver.BeginAsync(store.Incidents, catalog, losses, failures.Tell, clock);
            var parts = CollectorParts.Of(settings, catalog, diagnosis, losses, failures, clock);
            var receivers = await Receivers.OpenAsync(settings, memory, parts.Received, new FileSourceOptions { Report = failures.Notice, Clock = clock }, folder.Positions);
            opened.Clear();
            return new Collector(folder, store, journal, receivers, diagnosis, parts) { Settings = settings };
        }
        catch
        {
            foreach (var part in opened)
            {
                await part.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Stores a log file that somebody brought.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="cancel">Stops it.</param>
    public Task ImportAsync(string path, string name, MessageCatalog catalog, CancellationToken cancel) =>
        LogImport.RunAsync(_store, name, new InputRun(catalog, new ReadSettings([path], InputFormat.Auto, new TimeOptions()), Language.English, _clock), catalog, cancel);

    /// <summary>Says what is whole.</summary>
    public Verification Verification => _store.Verification;

    /// <summary>Stores a file of any kind that a command sent.</summary>
    public Task<ImportOutcome> ImportAsync(string name, ReadSettings settings, MessageCatalog catalog, Language language, TimeProvider clock, CancellationToken cancel) =>
        new FileImport(_store, catalog, language, clock).RunAsync(name, settings, cancel);

    /// <summary>The devices that sent since the start, as the settings of now know them.</summary>
    public IReadOnlyList<KnownDevice> Devices() => KnownDevices.Of(Counters, Settings.Names, Settings.Zone, Settings.Zones);

    /// <summary>Writes a line into the log.</summary>
    public void Notice(LocalText sentence) => _failures.Notice(sentence);

    /// <summary>Takes over what can be of changed settings: names and zones of devices, who may send, retention.</summary>
    public void Use(ServeSettings settings)
    {
        _pump.Use(new DeviceNames(settings.Names), settings.Zone, settings.Zones);
        _receivers.Use(settings.Limits);
        _policy = CollectorParts.Policy(settings);
        Settings = settings;
    }

    /// <summary>Writes into the audit log what the one did who runs the server; a disk that refuses is told, and stops nothing.</summary>
    public async Task RecordAsync(AuditAction action, string subject, string? detail)
    {
        try
        {
            await Access.AddAsync(new AuditEntry(_clock.GetUtcNow().UtcTicks, action, CommandActor.Person, "", subject, detail), CancellationToken.None);
        }
        catch (StoreException problem)
        {
            _failures.Tell(problem);
        }
    }

    /// <summary>Says in the data folder where it answers.</summary>
    public void Announce(string? url) => _folder.Announce(url);

    /// <summary>
    /// Receives, stores and diagnoses until it is told to stop: then listeners close, what was received is stored as far
    /// as a few seconds reach, and the rest waits in the journal.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var last = new CancellationTokenSource();
        using var serving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var keeping = KeepAsync(serving.Token);
        var pumping = Task.Run(() => PumpAsync(serving, last.Token), CancellationToken.None);
        try
        {
            await _receivers.RunAsync(Sink, serving.Token);
            await Journal.CloseAsync();
        }
        finally
        {
            await last.CancelAsync();
            await pumping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _diagnosis.SaveAsync();
            await keeping;
        }

        await pumping;
    }

    /// <summary>
    /// Whatever ends the pump ends the server: one that receives and stores nothing would look well until the journal is
    /// full. What watches it starts it again, and the journal has what was received.
    /// </summary>
    private async Task PumpAsync(CancellationTokenSource serving, CancellationToken stop)
    {
        try
        {
            await _pump.RunAsync(stop);
        }
        catch
        {
            await serving.CancelAsync();
            throw;
        }
    }

    /// <summary>Removes the days that retention does not keep, at the start and each minute.</summary>
    private async Task KeepAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), _clock);
        try
        {
            do
            {
                await RemoveAsync(stop);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>What is refused is told once and tried again: retention that gave up would fill the disk.</summary>
    private async Task RemoveAsync(CancellationToken stop)
    {
        if (_policy is { MostAge: null, MostBytes: null, DiskFloor: null })
        {
            return;
        }

        try
        {
            await _store.Retention.RemoveAsync(_policy, removal => _failures.Notice(ServeTexts.Removed.With(removal.File, removal.Events, removal.Bytes)), stop);
            _refused = null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            if (problem.Message != _refused)
            {
                _refused = problem.Message;
                _failures.Tell(problem);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _receivers.DisposeAsync();
        await Journal.DisposeAsync();
        await _store.DisposeAsync();
        _meter.Dispose();
        _folder.Dispose();
    }

    private sealed class AsyncDisposable(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
