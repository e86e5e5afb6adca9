using System.Text;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Tests.Incidents;

/// <summary>A few incidents in memory, which change while somebody reads them; keeps what it was asked and told.</summary>
internal sealed class Shelf : IIncidentStore
{
    private readonly Dictionary<string, StoredIncident> _items = new(StringComparer.Ordinal);

    public List<IncidentSearch> Searches { get; } = [];

    public List<(string Incident, DecisionKind Kind, string? Comment)> Decisions { get; } = [];

    /// <summary>Puts an incident in the place of an earlier one.</summary>
    public void Put(string id, string state = "open", string? mend = null, string peer = "192.0.2.7", params IReadOnlyList<IncidentDecision> decisions) => _items[id] = new StoredIncident(
        new IncidentRecord(id, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            id,
            subject = new Dictionary<string, string> { ["peer.ip"] = peer },
            summary = new { en = $"Tunnel {id}", ja = $"トンネル {id}" },
            causes = new[] { new { code = "c", confidence = "high", title = new { en = "t", ja = "t" }, mend = new { en = mend ?? "", ja = mend ?? "" } } },
        })))
        { Kind = "vpn.tunnel", Severity = "high", State = state, Device = "fw", FirstTicks = 1, LastTicks = 2 },
        decisions);

    public Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel)
    {
        Searches.Add(search);
        var found = _items.Values.Where(i => search.Subject is null || Encoding.UTF8.GetString(i.Record.Json.Span).Contains(search.Subject, StringComparison.Ordinal));
        return Task.FromResult(new IncidentPage([.. found.Take(search.Limit)], null));
    }

    public Task<long> CountIncidentsAsync(IncidentSearch search, CancellationToken cancel) => throw new NotSupportedException();

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => Task.FromResult(_items.GetValueOrDefault(id));

    public Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel)
    {
        Decisions.Add((incident, decision.Kind, decision.Comment));
        return Task.FromResult(true);
    }

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => throw new NotSupportedException();

    public Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel) => throw new NotSupportedException();

    public Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel) => throw new NotSupportedException();
}
