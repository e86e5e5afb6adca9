using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Asking;

/// <summary>What came to the firewalls themselves within a time, in as few readings of the store as tell it.</summary>
internal sealed record KnockCounts
{
    private const int MostGroups = EventSearch.GreatestLimit;
    private const int MostRows = 12;

    /// <summary>Groups by message ID.</summary>
    public required IReadOnlyList<EventGroup> Messages { get; init; }

    /// <summary>Groups by address and name of the source, and message ID.</summary>
    public required IReadOnlyList<EventGroup> Sources { get; init; }

    /// <summary>Groups by transport, service, port, and message ID.</summary>
    public required IReadOnlyList<EventGroup> Services { get; init; }

    /// <summary>Groups by interface and message ID.</summary>
    public required IReadOnlyList<EventGroup> Interfaces { get; init; }

    /// <summary>The busiest sources or devices, the busiest first.</summary>
    public required IReadOnlyList<string> Busiest { get; init; }

    /// <summary>What came of each of them, step by step.</summary>
    public required IReadOnlyList<EventGroup> Steps { get; init; }

    /// <summary>True when there are more groups than are added up.</summary>
    public bool IsBeyond => Sources.Count == MostGroups || Services.Count == MostGroups || Interfaces.Count == MostGroups;

    /// <summary>Asks the store.</summary>
    /// <param name="events">The store.</param>
    /// <param name="queries">Reads queries.</param>
    /// <param name="preferences">In whose zone and language.</param>
    /// <param name="text">Which events, as a query.</param>
    /// <param name="busiest">The field of which the busiest are told: of sources or devices.</param>
    /// <param name="step">How long a step is.</param>
    /// <param name="leaving">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public static async Task<KnockCounts> OfAsync(
        IEventStore events, QueryReader queries, Preferences preferences, string text, string busiest, TimeSpan step, CancellationToken leaving)
    {
        var query = Read(text);
        var interfaces = await GroupAsync("destination.interface", "id");
        var (names, steps) = await StepsAsync();
        return new KnockCounts
        {
            Messages = [.. Sums(interfaces, g => g.Values[^1])],
            Sources = await GroupAsync("source.ip", "source.name", "id"),
            Services = await GroupAsync("network.transport", "destination.service", "destination.port", "id"),
            Interfaces = interfaces,
            Busiest = names,
            Steps = steps,
        };

        // One reading tells both who is the busiest and when; only where many come are the busiest asked for first.
        async Task<(IReadOnlyList<string> Names, IReadOnlyList<EventGroup> Steps)> StepsAsync()
        {
            var field = Field(busiest);
            var by = new EventGrouping([field]) { Width = step, Limit = MostGroups };
            var all = await events.GroupAsync(query, by, leaving);
            if (all.Count < MostGroups)
            {
                var most = Sums(all.Where(g => g.Values[0] is not null), g => g.Values[0]).Take(MostRows).Select(g => g.Values[0]!).ToList();
                return (most, [.. all.Where(g => g.Values[0] is { } name && most.Contains(name))]);
            }

            var top = (await events.TopAsync(query, field, MostRows, leaving)).Select(t => t.Value).ToList();
            var rows = Read($"{text} ({string.Join(" OR ", top.Select(n => SearchLink.Term(busiest, n)))})");
            return (top, top.Count == 0 ? [] : await events.GroupAsync(rows, by, leaving));
        }

        Task<IReadOnlyList<EventGroup>> GroupAsync(params string[] fields) =>
            events.GroupAsync(query, new EventGrouping([.. fields.Select(Field)]) { Limit = MostGroups }, leaving);

        QueryField Field(string name) => queries.Field(name) ?? throw new InvalidOperationException($"The dictionary has no field {name}.");

        Query Read(string asked) => queries.Read(asked, preferences).Query ?? throw new InvalidOperationException($"This is always a query: {asked}");
    }

    /// <summary>Groups of groups with the same value, the greatest first.</summary>
    private static IEnumerable<EventGroup> Sums(IEnumerable<EventGroup> groups, Func<EventGroup, string?> value) => groups
        .GroupBy(value, StringComparer.Ordinal)
        .Select(g => new EventGroup([g.Key], null, g.Sum(t => t.Count), 0))
        .OrderByDescending(g => g.Count)
        .ThenBy(g => g.Values[0], StringComparer.Ordinal);
}
