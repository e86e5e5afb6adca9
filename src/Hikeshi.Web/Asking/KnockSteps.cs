using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Asking;

/// <summary>Who came to the firewalls most often, and when: what the map of a time shows.</summary>
/// <param name="Busiest">The busiest sources or devices, the busiest first.</param>
/// <param name="Groups">What came of each of them, step by step.</param>
internal sealed record KnockSteps(IReadOnlyList<string> Busiest, IReadOnlyList<EventGroup> Groups)
{
    /// <summary>How many are told.</summary>
    public const int Most = 12;

    private const int MostGroups = EventSearch.GreatestLimit;

    /// <summary>Asks the store. One reading tells both; only where many come are the busiest asked for first.</summary>
    /// <param name="events">The store.</param>
    /// <param name="queries">Reads queries.</param>
    /// <param name="preferences">In whose zone and language.</param>
    /// <param name="text">Which events, as a query.</param>
    /// <param name="busiest">The field of which the busiest are told: of sources or devices.</param>
    /// <param name="step">How long a step is.</param>
    /// <param name="leaving">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public static async Task<KnockSteps> OfAsync(
        IEventStore events, QueryReader queries, Preferences preferences, string text, string busiest, TimeSpan step, CancellationToken leaving)
    {
        var (query, field) = (queries.Always(text, preferences), queries.Known(busiest));
        var by = new EventGrouping([field]) { Width = step, Limit = MostGroups };
        var all = await events.GroupAsync(query, by, leaving);
        if (all.Count < MostGroups)
        {
            var known = all.Where(g => g.Values[0] is not null).ToList();
            var most = EventGroups.Sum(known, 0).Take(Most).Select(g => g.Values[0]!).ToList();
            return new KnockSteps(most, [.. known.Where(g => most.Contains(g.Values[0]!))]);
        }

        var top = (await events.TopAsync(query, field, Most, leaving)).Select(t => t.Value).ToList();
        var rows = queries.Always($"{text} ({string.Join(" OR ", top.Select(n => SearchLink.Term(busiest, n)))})", preferences);
        return new KnockSteps(top, top.Count == 0 ? [] : await events.GroupAsync(rows, by, leaving));
    }
}
