using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>A store of some incidents that remembers what it was asked for.</summary>
internal sealed class FakeIncidents : IIncidentStore
{
    public IReadOnlyList<StoredIncident> All { get; init; } = [];

    public List<IncidentSearch> Searches { get; } = [];

    public int Lists => Searches.Count;

    /// <summary>What the next answers wait for.</summary>
    public Task Wait { get; set; } = Task.CompletedTask;

    public async Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel)
    {
        Searches.Add(search);
        await Wait;
        return new IncidentPage([.. All.Take(search.Limit)], All.Count > search.Limit ? "next" : null);
    }

    public Task<long> CountIncidentsAsync(IncidentSearch search, CancellationToken cancel) => Task.FromResult((long)All.Count);

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => throw new NotSupportedException();

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => throw new NotSupportedException();

    public Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel) => throw new NotSupportedException();

    public Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel) => throw new NotSupportedException();
}
