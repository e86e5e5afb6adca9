namespace Hikeshi.Pipeline.Storing;

/// <summary>
/// Keeps what diagnosis found: incidents and sessions as they change, what people decided about incidents, and the state
/// from which diagnosis goes on after a restart. For several threads. All of it throws <see cref="StoreException"/> when
/// the store cannot answer.
/// </summary>
public interface IIncidentStore
{
    /// <summary>
    /// Stores a state of diagnosis, all or nothing: incidents and sessions with the same ID take the place of earlier
    /// ones, and the snapshot that of the last. What people decided stays.
    /// </summary>
    Task SaveAsync(DiagnosisState state, CancellationToken cancel);

    /// <summary>The last snapshot, or null in a new store.</summary>
    Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel);

    /// <summary>Lists incidents.</summary>
    /// <exception cref="StoreException">Also when the cursor is none of this store.</exception>
    Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel);

    /// <summary>Counts incidents, those of all pages.</summary>
    Task<long> CountIncidentsAsync(IncidentSearch search, CancellationToken cancel);

    /// <summary>One incident, or null.</summary>
    Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel);

    /// <summary>Adds what a person decided; false when there is no such incident.</summary>
    Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel);

    /// <summary>Lists sessions, the one that ended last first.</summary>
    /// <exception cref="StoreException">Also when the cursor is none of this store.</exception>
    Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel);
}
