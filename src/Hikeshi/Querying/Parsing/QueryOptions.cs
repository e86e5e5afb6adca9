using Hikeshi.Catalog;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying.Parsing;

/// <summary>What a query's text is read with. Make one for a catalog and change the time with <c>with</c>.</summary>
public sealed record QueryOptions
{
    /// <summary>Options for a catalog.</summary>
    /// <param name="catalog">Its fields, classes, families and outcomes.</param>
    public QueryOptions(MessageCatalog catalog) => (Catalog, Names) = (catalog, new QueryNames(catalog.Fields));

    /// <summary>What is known.</summary>
    public MessageCatalog Catalog { get; }

    /// <summary>The names that may be used.</summary>
    public QueryNames Names { get; }

    /// <summary>The moment that <c>since:2h</c> counts from.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The zone of times that name none, and of <c>today</c>.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The longest text that is read.</summary>
    public int MostCharacters { get; init; } = 4096;
}
