using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class DiagnosisObserverTests : IIncidentStore
{
    private static readonly long Begin = new DateTime(2026, 8, 24, 17, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly List<long> _snapshots = [];
    private readonly List<(string Incident, IncidentDecision Decision)> _decisions = [];
    private readonly List<StoredIncident> _open = [];
    private DiagnosisSnapshot? _last;
    private bool _isFull;

    [Fact]
    public async Task A_snapshot_is_saved_only_when_something_came_since_the_last_one()
    {
        var observer = await BeginAsync();
        Observe(observer, 1);
        await MinutesAsync(observer, 0, 5);
        Assert.Equal([1], _snapshots);

        Observe(observer, 2);
        await MinutesAsync(observer, 5, 10);
        Assert.Equal([1, 2], _snapshots);
        Assert.Equal(2, observer.Kept);
    }

    [Fact]
    public async Task A_snapshot_that_could_not_be_stored_is_saved_again()
    {
        var observer = await BeginAsync();
        _isFull = true;
        Observe(observer, 1);
        await MinutesAsync(observer, 0, 2);
        Assert.Equal(0, observer.Kept);

        _isFull = false;
        await MinutesAsync(observer, 2, 4);
        Assert.Equal(1, observer.Kept);
        Assert.Equal([1], _snapshots);
    }

    [Fact]
    public async Task What_an_unreadable_state_left_open_is_resolved_with_the_reason()
    {
        var ahead = TimeProvider.System.GetUtcNow().AddHours(9).UtcTicks;
        _last = new DiagnosisSnapshot(7, "of another version"u8.ToArray());
        _open.Add(new StoredIncident(new IncidentRecord("one", "{}"u8.ToArray()) { Kind = "vpn.tunnel", Severity = "high", State = "open", Device = "fw-a", LastTicks = ahead }, []));
        var observer = await BeginAsync();

        Assert.Equal(7, observer.Kept);
        var (incident, decision) = Assert.Single(_decisions);
        Assert.Equal(("one", DecisionKind.Resolve, "hikeshi"), (incident, decision.Kind, decision.Person));
        Assert.True(decision.Ticks >= ahead);
        Assert.StartsWith("Closed at a restart: ", decision.Comment, StringComparison.Ordinal);
    }

    Task IIncidentStore.SaveAsync(DiagnosisState state, CancellationToken cancel)
    {
        if (_isFull)
        {
            throw new StoreException(new("full", "満杯"));
        }

        if (state.Snapshot is { } snapshot)
        {
            _snapshots.Add(snapshot.Sequence);
        }

        return Task.CompletedTask;
    }

    Task<DiagnosisSnapshot?> IIncidentStore.SnapshotAsync(CancellationToken cancel) => Task.FromResult(_last);

    Task<IncidentPage> IIncidentStore.IncidentsAsync(IncidentSearch search, CancellationToken cancel)
    {
        Assert.Equal("open", search.State);
        return Task.FromResult(new IncidentPage([.. _open.Where(i => search.Kind is null || search.Kind == i.Record.Kind)], null));
    }

    Task<long> IIncidentStore.CountIncidentsAsync(IncidentSearch search, CancellationToken cancel) => throw new NotSupportedException();

    Task<StoredIncident?> IIncidentStore.IncidentAsync(string id, CancellationToken cancel) => throw new NotSupportedException();

    Task<bool> IIncidentStore.DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel)
    {
        _decisions.Add((incident, decision));
        return Task.FromResult(true);
    }

    Task<SessionPage> IIncidentStore.SessionsAsync(SessionSearch search, CancellationToken cancel) => throw new NotSupportedException();

    private Task<DiagnosisObserver> BeginAsync() =>
        DiagnosisObserver.BeginAsync(this, MessageCatalog.BuiltIn, new LossIncidents(MessageCatalog.BuiltIn, "here"), _ => { }, TimeProvider.System);

    private static void Observe(DiagnosisObserver observer, long sequence)
    {
        var line = Encoding.UTF8.GetBytes("<165>Aug 24 2026 16:58:01 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)");
        var item = new EventReader(MessageCatalog.BuiltIn).Read(new Frame(line, 0, line.Length, 0, 0, IsWrapped: false));
        observer.Observe(item, new Receipt(sequence, Begin, new FrameOrigin { Transport = Transport.Tcp }, "fw-a"));
    }

    /// <summary>Lets time pass, a mark each ten seconds, as the pump does while nothing comes.</summary>
    private static async Task MinutesAsync(DiagnosisObserver observer, int from, int to)
    {
        for (var seconds = from * 60; seconds < to * 60; seconds += 10)
        {
            observer.Mark(Begin + (seconds * TimeSpan.TicksPerSecond));
            await observer.Saving;
        }
    }
}
