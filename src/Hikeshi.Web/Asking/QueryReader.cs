using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Querying;
using Hikeshi.Querying.Completing;
using Hikeshi.Querying.Parsing;
using Hikeshi.Web.Searching;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Asking;

/// <summary>Reads queries as a person writes them: times without a zone are in the zone the person sees.</summary>
public sealed class QueryReader(MessageCatalog catalog, TimeProvider clock)
{
    private readonly QueryOptions _options = new(catalog);

    /// <summary>Reads a query's text.</summary>
    public QueryResult Read(string text, Preferences preferences) => QueryParser.Parse(text, Options(preferences));

    /// <summary>Reads a query that a page wrote itself.</summary>
    public Query Always(string text, Preferences preferences) =>
        Read(text, preferences).Query ?? throw new InvalidOperationException($"This is always a query: {text}");

    /// <summary>What may stand where the cursor is.</summary>
    public QueryCompletions Complete(string text, int cursor, Preferences preferences) => new QueryCompletion(Options(preferences)).At(text, cursor);

    /// <summary>Makes terms of queries from what events hold.</summary>
    public FieldTerms Terms(Preferences preferences) => new(Options(preferences));

    /// <summary>All names that may be written before a colon.</summary>
    public IReadOnlyList<Querying.Fields.QueryName> Names => _options.Names.All;

    /// <summary>The field with this name, as in <c>device</c> or <c>source.ip</c>, or null.</summary>
    public Querying.Fields.QueryField? Field(string name) => _options.Names.TryFind(name, out var found) ? found.Fields[0] : null;

    /// <summary>A field that a page names itself.</summary>
    public Querying.Fields.QueryField Known(string name) => Field(name) ?? throw new InvalidOperationException($"The dictionary has no field {name}.");

    /// <summary>Events of a span: from the first moment to before the second.</summary>
    public Query Between(long fromTicks, long toTicks) =>
        QueryParser.Parse($"time:{Text(fromTicks)}..{Text(toTicks)}", _options).Query ?? throw new InvalidOperationException("A span is always a query.");

    /// <summary>A query's text with a span of time in place of the one it had at its end.</summary>
    public static string Text(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private QueryOptions Options(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return _options with { Now = clock.GetUtcNow(), Zone = TimeZoneInfo.TryFindSystemTimeZoneById(preferences.Zone, out var zone) ? zone : TimeZoneInfo.Utc };
    }
}
