using System.Text;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Tests.Incidents;

public sealed class IncidentStoreTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private DuckDbStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IIncidentStore Incidents => _store.Incidents;

    public ValueTask InitializeAsync()
    {
        _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        return default;
    }

    [Fact]
    public async Task An_incident_that_changed_takes_the_place_of_the_earlier_one_and_decisions_stay()
    {
        await SaveAsync(Incident("a", lastHour: 1));
        Assert.True(await Incidents.DecideAsync("a", new(DecisionKind.Acknowledge, "aoi", Hour(2)), Cancel));
        Assert.True(await Incidents.DecideAsync("a", new(DecisionKind.Comment, "ren", Hour(3), "線を確認中 \0"), Cancel));
        await SaveAsync(Incident("a", lastHour: 4, state: "resolved"));

        var found = await Incidents.IncidentAsync("a", Cancel);

        Assert.NotNull(found);
        Assert.Equal(("resolved", Hour(4)), (found.Record.State, found.Record.LastTicks));
        Assert.Equal("""{"id":"a","last":4}""", Encoding.UTF8.GetString(found.Record.Json.Span));
        Assert.True(found.IsAcknowledged);
        Assert.Equal(["aoi", "ren"], found.Decisions.Select(d => d.Person));
        Assert.Equal("線を確認中 \uFFFD", found.Decisions[1].Comment);
    }

    [Fact]
    public async Task Nobody_decides_about_an_incident_that_does_not_exist() =>
        Assert.False(await Incidents.DecideAsync("a", new(DecisionKind.Resolve, "aoi", Hour(1)), Cancel));

    [Fact]
    public async Task A_line_after_a_person_resolved_an_incident_opens_it_again()
    {
        await SaveAsync(Incident("a", lastHour: 1));
        await Incidents.DecideAsync("a", new(DecisionKind.Resolve, "aoi", Hour(2)), Cancel);
        Assert.Equal(["a"], await ListAsync(new() { State = "resolved" }));
        Assert.True((await Incidents.IncidentAsync("a", Cancel))!.IsResolvedByPerson);

        await SaveAsync(Incident("a", lastHour: 3));
        Assert.Empty(await ListAsync(new() { State = "resolved" }));
        Assert.False((await Incidents.IncidentAsync("a", Cancel))!.IsResolvedByPerson);
    }

    [Fact]
    public async Task Reopening_takes_back_what_a_person_resolved()
    {
        await SaveAsync(Incident("a", lastHour: 1));
        await Incidents.DecideAsync("a", new(DecisionKind.Resolve, "aoi", Hour(2)), Cancel);
        await Incidents.DecideAsync("a", new(DecisionKind.Reopen, "ren", Hour(2)), Cancel);

        Assert.Equal(["a"], await ListAsync(new() { State = "open" }));
    }

    [Fact]
    public async Task Lists_what_was_asked_for_the_newest_first()
    {
        await SaveAsync(
            Incident("a", 1, device: "fw1"), Incident("b", 2, device: "fw2", severity: "high"), Incident("c", 3, kind: "aaa.flood"), Incident("d", 0));
        await Incidents.DecideAsync("b", new(DecisionKind.Acknowledge, "aoi", Hour(5)), Cancel);

        Assert.Equal(["c", "b", "a", "d"], await ListAsync(new()));
        Assert.Equal(["b"], await ListAsync(new() { Device = "fw2" }));
        Assert.Equal(["b"], await ListAsync(new() { Severities = ["high", "critical"] }));
        Assert.Equal(["c"], await ListAsync(new() { Kind = "aaa.flood" }));
        Assert.Equal(["b"], await ListAsync(new() { IsAcknowledged = true }));
        Assert.Equal(["c", "b"], await ListAsync(new() { SinceTicks = Hour(2) }));
        Assert.Empty(await ListAsync(new() { Kind = "x' OR TRUE --" }));
    }

    [Fact]
    public async Task Lists_those_about_the_same_subject()
    {
        await SaveAsync(
            Incident("a", 1, subject: """{"peer.ip":"192.0.2.7"}"""), Incident("b", 2, subject: """{"peer.ip":"192.0.2.77"}"""),
            Incident("c", 3, subject: """{"user.name":"x","peer.ip":"192.0.2.7"}"""));

        Assert.Equal(["a"], await ListAsync(new() { Subject = """{"peer.ip":"192.0.2.7"}""" }));
        Assert.Empty(await ListAsync(new() { Subject = """{"peer.ip":"' OR TRUE --"}""" }));
    }

    [Fact]
    public async Task Lists_the_worst_of_what_is_open_first()
    {
        await SaveAsync(
            Incident("over", 9, state: "resolved", severity: "critical"),
            Incident("mild", 8, severity: "info"),
            Incident("strange", 7, severity: "new"),
            Incident("old", 1, severity: "critical"),
            Incident("young", 2, severity: "critical"),
            Incident("mended", 6, severity: "critical"),
            Incident("bad", 5, severity: "high"));
        await Incidents.DecideAsync("mended", new(DecisionKind.Resolve, "aoi", Hour(7)), Cancel);

        Assert.Equal(["young", "old", "bad", "mild", "strange", "over", "mended"], await ListAsync(new() { Order = IncidentOrder.Worst }));
    }

    [Fact]
    public async Task Counts_incidents_whatever_the_page()
    {
        await SaveAsync(Incident("a", 1), Incident("b", 2), Incident("c", 3, state: "resolved"));

        Assert.Equal(2, await Incidents.CountIncidentsAsync(new() { State = "open", Limit = 1 }, Cancel));
    }

    [Theory]
    [InlineData(IncidentOrder.Newest)]
    [InlineData(IncidentOrder.Worst)]
    public async Task Pages_hold_every_incident_once(IncidentOrder order)
    {
        await SaveAsync([.. Enumerable.Range(0, 25).Select(n => Incident($"i{n:00}", n % 4, severity: n % 3 == 0 ? "high" : "low"))]);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Incidents.IncidentsAsync(new() { Order = order, Limit = 4, Cursor = cursor }, Cancel);
            seen.AddRange(page.Incidents.Select(i => i.Record.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(25, seen.Count);
        Assert.Equal(25, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_refused() =>
        await Assert.ThrowsAsync<QuestionException>(() => Incidents.IncidentsAsync(new() { Cursor = "!!" }, Cancel));

    [Fact]
    public async Task Sessions_are_listed_the_last_to_end_first()
    {
        await Incidents.SaveAsync(
            new() { Sessions = [Session("a", "aoi", 1), Session("b", "ren", 3), Session("c", "aoi", 2), Session("b", "ren", 4)] }, Cancel);

        var all = await Incidents.SessionsAsync(new(), Cancel);
        Assert.Equal(["b", "c", "a"], all.Sessions.Select(s => s.Id));
        Assert.Equal(Hour(4), all.Sessions[0].EndTicks);
        var aoi = await Incidents.SessionsAsync(new() { User = "aoi", Limit = 1 }, Cancel);
        Assert.Equal(["c"], aoi.Sessions.Select(s => s.Id));
        Assert.Equal(["a"], (await Incidents.SessionsAsync(new() { User = "aoi", Cursor = aoi.Next }, Cancel)).Sessions.Select(s => s.Id));
    }

    [Fact]
    public async Task The_snapshot_is_replaced_together_with_what_it_goes_with_and_survives_a_restart()
    {
        Assert.Null(await Incidents.SnapshotAsync(Cancel));
        var bytes = new byte[3_000_000];
        Random.Shared.NextBytes(bytes);
        await Incidents.SaveAsync(new() { Snapshot = new(7, new byte[] { 1, 0, 255 }) }, Cancel);
        await Incidents.SaveAsync(new() { Incidents = [Incident("a", 1)], Snapshot = new(8, bytes) }, Cancel);
        await _store.DisposeAsync();
        _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));

        var found = await Incidents.SnapshotAsync(Cancel);
        Assert.Equal(8, found!.Sequence);
        Assert.Equal(bytes, found.Bytes.ToArray());
        Assert.Equal(["a"], await ListAsync(new()));
    }

    [Fact]
    public async Task A_cancelled_save_changes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Incidents.SaveAsync(new() { Incidents = [Incident("a", 1)] }, stop.Token));
        Assert.Empty(await ListAsync(new()));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private Task SaveAsync(params IReadOnlyList<IncidentRecord> incidents) => Incidents.SaveAsync(new() { Incidents = incidents }, Cancel);

    private async Task<IEnumerable<string>> ListAsync(IncidentSearch search) =>
        (await Incidents.IncidentsAsync(search, Cancel)).Incidents.Select(i => i.Record.Id);

    private static long Hour(int hour) => hour == 0 ? 0 : Feed.Noon.AddHours(hour).Ticks;

    private static IncidentRecord Incident(
        string id, int lastHour, string state = "open", string device = "fw1", string severity = "low", string kind = "vpn.tunnel", string? subject = null) =>
        new(id, Encoding.UTF8.GetBytes($$"""{"id":"{{id}}",{{(subject is null ? "" : $"\"subject\":{subject},")}}"last":{{lastHour}}}"""))
        {
            Kind = kind,
            Severity = severity,
            State = state,
            Device = device,
            FirstTicks = Hour(lastHour),
            LastTicks = Hour(lastHour),
        };

    private static SessionRecord Session(string id, string user, int endHour) =>
        new(id, "{}"u8.ToArray()) { Device = "fw1", User = user, EndTicks = Hour(endHour) };
}
