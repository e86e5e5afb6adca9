using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Querying.Completing;

/// <summary>Completes queries: names of fields at the beginning of a term, values of closed lists after a colon.</summary>
/// <param name="options">Catalog and names.</param>
public sealed class QueryCompletion(QueryOptions options)
{
    /// <summary>The most suggestions.</summary>
    public const int Most = 50;

    private readonly ValueSuggestions _values = new(options.Catalog, options.Names);

    /// <summary>What may stand at the cursor. Never throws, whatever the text is.</summary>
    /// <param name="text">The query so far.</param>
    /// <param name="cursor">Where the cursor is, in UTF-16 units from 0; beyond the text is its end.</param>
    public QueryCompletions At(string text, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, text.Length);
        var place = CursorPlace.Find(QueryFolding.Fold(text), cursor);
        if (place is not { } found || text.Length > options.MostCharacters)
        {
            return new QueryCompletions(cursor, 0, []);
        }

        var suggestions = found.Field is { } field ? _values.Of(field, found.Written) : Terms(found.Written);
        return new QueryCompletions(found.Start, found.Length, [.. suggestions.Take(Most)]);
    }

    /// <summary>Names that begin as written, then those with a part that does. Digits begin message IDs, too.</summary>
    private IEnumerable<QuerySuggestion> Terms(string written)
    {
        var starting = options.Names.All.Where(n => n.Name.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            .OrderBy(n => n.Name.Contains('.', StringComparison.Ordinal));
        var within = written.Length == 0 ? []
            : options.Names.All.Where(n => n.Name.Contains("." + written, StringComparison.OrdinalIgnoreCase)
                && !n.Name.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        var ids = written.Length > 1 && written.All(char.IsAsciiDigit) ? _values.Of(EventKeys.Id.Name, written) : [];
        return starting.Concat(within).Select(n => new QuerySuggestion(n.Name + ":", n.Meaning)).Concat(ids);
    }
}
