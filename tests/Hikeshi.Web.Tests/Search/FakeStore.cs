using System.Globalization;
using System.Text;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Web.Tests.Search;

/// <summary>A store of numbered events in memory that counts how often it is asked, and for how much.</summary>
/// <param name="times">The time of each event, or null, in the order of the search.</param>
internal sealed class FakeStore(IReadOnlyList<DateTime?> times) : IEventStore
{
    public int Searches { get; private set; }

    public long RowsGiven { get; private set; }

    public int Histograms { get; private set; }

    public int Groupings { get; private set; }

    public int Tops { get; private set; }

    public int Sightings { get; private set; }

    /// <summary>What every grouping gives.</summary>
    public IReadOnlyList<EventGroup> Groups { get; init; } = [];

    /// <summary>What a grouping gives, where it is not always the same.</summary>
    public Func<Query, EventGrouping, IReadOnlyList<EventGroup>>? GroupsOf { get; init; }

    /// <summary>What a grouping gives, where that takes time or fails.</summary>
    public Func<EventGrouping, Task<IReadOnlyList<EventGroup>>>? GroupsLater { get; init; }

    /// <summary>The most frequent values of every field.</summary>
    public IReadOnlyList<TopValue>? Top { get; init; }

    /// <summary>What histograms wait for.</summary>
    public Task Counting { get; init; } = Task.CompletedTask;

    public Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel)
    {
        var from = search.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture)
            : search.Place is { } place ? times.TakeWhile(t => search.Order == SearchOrder.NewestFirst ? t >= place : t is null || t < place).Count()
            : 0;
        var rows = times.Skip(from).Take(search.Limit).Select((_, i) => Event(from + i)).ToList();
        (Searches, RowsGiven) = (Searches + 1, RowsGiven + rows.Count);
        var next = from + rows.Count;
        return Task.FromResult(new EventPage(rows, next < times.Count ? next.ToString(CultureInfo.InvariantCulture) : null));
    }

    public async Task<IReadOnlyList<HistogramBucket>> HistogramAsync(Query query, TimeSpan width, CancellationToken cancel)
    {
        Histograms++;
        await Counting;
        var of = QueryTimesOf(query);
        return [.. times
            .Where(t => of is not { } only || (t?.Ticks >= only.From && t?.Ticks < only.To))
            .GroupBy(t => t is { } at ? new DateTime(at.Ticks - ((at.Ticks - DateTime.UnixEpoch.Ticks) % width.Ticks), DateTimeKind.Utc) : (DateTime?)null)
            .Select(g => new HistogramBucket(g.Key, 6, g.Count()))];
    }

    public Task<StoreStats> StatsAsync(CancellationToken cancel) => Task.FromResult(new StoreStats(
        times.Count,
        0,
        [new StoreDay("day", new DateOnly(2026, 1, 2), times.Count, 0, times.Min(), times.Max())],
        []));

    public Task<long> CountAsync(Query query, CancellationToken cancel) => Task.FromResult((long)times.Count);

    public Task<IReadOnlyList<TopValue>> TopAsync(Query query, QueryField field, int limit, CancellationToken cancel)
    {
        Tops++;
        return Task.FromResult(Top ?? throw new NotSupportedException());
    }

    public Task<IReadOnlyList<EventGroup>> GroupAsync(Query query, EventGrouping by, CancellationToken cancel)
    {
        Groupings++;
        return GroupsLater?.Invoke(by) ?? Task.FromResult(GroupsOf?.Invoke(query, by) ?? Groups);
    }

    /// <summary>No message was ever seen.</summary>
    public Task<SeenTimes?> SeenAsync(int id, CancellationToken cancel)
    {
        Sightings++;
        return Task.FromResult<SeenTimes?>(null);
    }

    public Task<StoredEvent?> FindAsync(string key, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEvent>> NeighboursAsync(string key, int count, CancellationToken cancel) => throw new NotSupportedException();

    private static StoredEvent Event(int number) => new(Encoding.UTF8.GetBytes("x"), new EventContext { Key = number.ToString(CultureInfo.InvariantCulture) });

    private static (long From, long To)? QueryTimesOf(Query query) =>
        Searching.QueryTimes.Of(query) is { From: { } from, To: { } to } ? (from, to) : null;
}
