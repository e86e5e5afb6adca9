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

    /// <summary>Groups by transport, service, port, interface, and message ID.</summary>
    public required IReadOnlyList<EventGroup> Targets { get; init; }

    /// <summary>The busiest sources or devices, the busiest first.</summary>
    public required IReadOnlyList<string> Busiest { get; init; }

    /// <summary>What came of each of them, step by step.</summary>
    public required IReadOnlyList<EventGroup> Steps { get; init; }

    /// <summary>True when there are more groups than are added up.</summary>
    public bool IsBeyond => Sources.Count == MostGroups || Targets.Count == MostGroups;

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
        var targets = await GroupAsync("network.transport", "destination.service", "destination.port", "destination.interface", "id");
        var sources = await GroupAsync("source.ip", "source.name", "id");
        var field = Field(busiest);
        var names = (await events.TopAsync(query, field, MostRows, leaving)).Select(t => t.Value).ToList();
        var rows = names.Count == 0 ? null : Read($"{text} ({string.Join(" OR ", names.Select(n => SearchLink.Term(busiest, n)))})");
        return new KnockCounts
        {
            Messages = targets.Count < MostGroups ? Sum(targets) : await GroupAsync("id"),
            Sources = sources,
            Targets = targets,
            Busiest = names,
            Steps = rows is null ? [] : await events.GroupAsync(rows, new EventGrouping([field]) { Width = step, Limit = MostGroups }, leaving),
        };

        Task<IReadOnlyList<EventGroup>> GroupAsync(params string[] fields) =>
            events.GroupAsync(query, new EventGrouping([.. fields.Select(Field)]) { Limit = MostGroups }, leaving);

        QueryField Field(string name) => queries.Field(name) ?? throw new InvalidOperationException($"The dictionary has no field {name}.");

        Query Read(string asked) => queries.Read(asked, preferences).Query ?? throw new InvalidOperationException($"This is always a query: {asked}");
    }

    private static List<EventGroup> Sum(IReadOnlyList<EventGroup> targets) =>
        [.. targets.GroupBy(t => t.Values[^1], StringComparer.Ordinal).Select(g => new EventGroup([g.Key], null, g.Sum(t => t.Count), 0))];
}
