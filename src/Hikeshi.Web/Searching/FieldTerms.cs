using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Searching;

/// <summary>Terms of queries made from what an event holds: "filter for" and "filter out".</summary>
/// <param name="options">What the queries are read with.</param>
public sealed class FieldTerms(QueryOptions options)
{
    /// <summary>A longer value would fill the query; it is not offered.</summary>
    private const int MostValue = 1000;

    /// <summary>The term that finds events with this value, or null when no query can.</summary>
    /// <param name="field">A key of the event or a name of the dictionary.</param>
    /// <param name="value">Its value as the event has it.</param>
    public string? Of(string field, string value)
    {
        if (value.Length > MostValue || NameOf(field) is not { } name)
        {
            return null;
        }

        var term = Kind(field) == QueryFieldKind.List ? $"has:{name}" : SearchLink.Term(name, value);
        return QueryParser.Parse(term, options).Query is null ? null : term;
    }

    /// <summary>A query with one more condition; alternatives in it stay together.</summary>
    public string With(string query, string term)
    {
        var parsed = QueryParser.Parse(query, options).Query;
        return query.Trim() switch
        {
            "" => term,
            _ when parsed is null => term,
            var one when parsed is OrQuery => $"({one}) {term}",
            var one => $"{one} {term}",
        };
    }

    /// <summary>A query without this.</summary>
    public string Without(string query, string term) => With(query, "-" + term);

    /// <summary>A name of the dictionary that a key or short name hides is written out.</summary>
    private string? NameOf(string field)
    {
        const string Exactly = "fields.";
        if (EventKeys.All.Any(k => k.Name == field) || (options.Names.TryFind(field, out var found) && found.Fields is [{ } only] && only.Name == field))
        {
            return field;
        }

        return options.Names.TryFind(Exactly + field, out _) ? Exactly + field : null;
    }

    private QueryFieldKind Kind(string field) =>
        options.Names.TryFind(field, out var found) && found.Fields is [var only] ? only.Kind : QueryFieldKind.Text;
}
