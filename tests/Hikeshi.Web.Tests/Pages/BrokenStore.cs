using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Texts;

namespace Hikeshi.Web.Tests.Pages;

/// <summary>A store that cannot answer.</summary>
internal sealed class BrokenStore : IEventStore, IIncidentStore, IAuditLog
{
    /// <summary>Why.</summary>
    public const string Sentence = "The disk is gone.";

    public static StoreException Problem => new(new LocalText(Sentence, "ディスクがありません。"));

    public Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel) => Fail<EventPage>();

    public Task<long> CountAsync(Query query, CancellationToken cancel) => Fail<long>();

    public Task<IReadOnlyList<HistogramBucket>> HistogramAsync(Query query, TimeSpan width, CancellationToken cancel) => Fail<IReadOnlyList<HistogramBucket>>();

    public Task<IReadOnlyList<TopValue>> TopAsync(Query query, QueryField field, int limit, CancellationToken cancel) => Fail<IReadOnlyList<TopValue>>();

    public Task<IReadOnlyList<EventGroup>> GroupAsync(Query query, EventGrouping by, CancellationToken cancel) => Fail<IReadOnlyList<EventGroup>>();

    public Task<SeenTimes?> SeenAsync(int id, CancellationToken cancel) => Fail<SeenTimes?>();

    public Task<StoredEvent?> FindAsync(string key, CancellationToken cancel) => Fail<StoredEvent?>();

    public Task<IReadOnlyList<StoredEvent>> NeighboursAsync(string key, int count, CancellationToken cancel) => Fail<IReadOnlyList<StoredEvent>>();

    public Task<StoreStats> StatsAsync(CancellationToken cancel) => Fail<StoreStats>();

    public Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel) => Fail<IncidentPage>();

    public Task<long> CountIncidentsAsync(IncidentSearch search, CancellationToken cancel) => Fail<long>();

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => Fail<StoredIncident?>();

    public Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel) => Fail<bool>();

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => Fail<bool>();

    public Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel) => Fail<DiagnosisSnapshot?>();

    public Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel) => Fail<SessionPage>();

    public Task WriteAsync(Actor by, AuditAction action, string subject, string? detail, CancellationToken cancel) => Fail<bool>();

    public Task<AuditPage> ReadAsync(AuditSearch search, CancellationToken cancel) => Fail<AuditPage>();

    private static Task<T> Fail<T>() => Task.FromException<T>(Problem);
}
