using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>A store without incidents that counts how often it is asked.</summary>
internal sealed class FakeIncidents : IIncidentStore
{
    public int Lists { get; private set; }

    public Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel)
    {
        Lists++;
        return Task.FromResult(new IncidentPage([], null));
    }

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => throw new NotSupportedException();

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => throw new NotSupportedException();

    public Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel) => throw new NotSupportedException();

    public Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel) => throw new NotSupportedException();
}
