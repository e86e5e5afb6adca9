using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Asking;

/// <summary>
/// Adds up what groups of stored events tell of access to the firewall itself. What a message means is told by the
/// catalog: its outcome, and whether devices print it only so often.
/// </summary>
internal static class Knocks
{
    /// <summary>Adds up groups by name, the most first.</summary>
    /// <param name="groups">Groups whose last value is the message ID.</param>
    /// <param name="catalog">What knows the messages.</param>
    /// <param name="name">The name of a group with a condition that finds it, from the values before the ID.</param>
    public static IReadOnlyList<Knock> By(IEnumerable<EventGroup> groups, MessageCatalog catalog, Func<IReadOnlyList<string?>, (string? Name, string? Term)> name)
    {
        var found = new Dictionary<(string?, string?), Knock>();
        foreach (var group in groups)
        {
            var key = name(group.Values);
            var one = Of(new Knock(key.Name, key.Term), group, catalog);
            found[key] = found.TryGetValue(key, out var known) ? known.With(one) : one;
        }

        return [.. found.Values.OrderByDescending(k => k.All).ThenBy(k => k.Name, StringComparer.Ordinal)];
    }

    /// <summary>The service that a line names, as port or by name, with its transport: tcp/22.</summary>
    public static (string? Name, string? Term) Service(string? transport, string? service, string? port)
    {
        if ((service ?? port) is not { } said)
        {
            return (transport, transport is null ? null : SearchLink.Term("network.transport", transport));
        }

        var term = SearchLink.Term(service is null ? "destination.port" : "destination.service", said);
        return transport is null ? (said, term) : ($"{transport}/{said}", $"{term} {SearchLink.Term("network.transport", transport)}");
    }

    private static Knock Of(Knock of, EventGroup group, MessageCatalog catalog)
    {
        var entry = group.Values[^1] is { } id ? catalog.Find(id) : null;
        var tally = new Tally(group.Count, entry?.Limited is not null);
        return entry?.Outcome switch
        {
            "success" => of with { Permitted = tally },
            "failure" => of with { Denied = tally },
            _ => of with { Other = tally },
        };
    }
}
