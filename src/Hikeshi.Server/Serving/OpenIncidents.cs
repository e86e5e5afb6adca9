using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>The incidents that an earlier run left open.</summary>
internal static class OpenIncidents
{
    private const string Person = "hikeshi";

    /// <summary>All of them.</summary>
    /// <param name="store">Where they are.</param>
    /// <param name="kind">Only this kind, or null.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<List<StoredIncident>> FindAsync(IIncidentStore store, string? kind)
    {
        var found = new List<StoredIncident>();
        var search = new IncidentSearch { State = "open", Kind = kind, Limit = EventSearch.GreatestLimit };
        while (true)
        {
            var page = await store.IncidentsAsync(search, CancellationToken.None);
            found.AddRange(page.Incidents);
            if (page.Next is null)
            {
                return found;
            }

            search = search with { Cursor = page.Next };
        }
    }

    /// <summary>
    /// Resolves what nobody would end any more, as diagnosis does not know it: its lines are evidence of an incident of
    /// its own when they come again.
    /// </summary>
    /// <exception cref="StoreException">The store refused.</exception>
    public static async Task ResolveAsync(IIncidentStore store, LocalText why, TimeProvider clock)
    {
        foreach (var incident in (await FindAsync(store, null)).Where(i => i.Record.Kind != LossIncidents.KindName))
        {
            // A device whose clock is ahead has lines of the future: they, too, came before.
            var now = Math.Max(clock.GetUtcNow().UtcTicks, incident.Record.LastTicks);
            await store.DecideAsync(incident.Record.Id, new IncidentDecision(DecisionKind.Resolve, Person, now, $"{why.En} / {why.Ja}"), CancellationToken.None);
        }
    }
}
