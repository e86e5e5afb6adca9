namespace Hikeshi.Querying;

/// <summary>Joins queries into the normal form: nothing nested in its own kind, nothing twice, no double negation.</summary>
public static class QueryForm
{
    /// <summary>All of these; every event when there are none.</summary>
    /// <param name="terms">Queries in normal form.</param>
    public static Query And(params IEnumerable<Query> terms)
    {
        var flat = Flat(terms, t => (t as AndQuery)?.Terms);
        flat.RemoveAll(t => t is AllQuery);
        return flat switch
        {
            [] => AllQuery.Instance,
            [var only] => only,
            _ => new AndQuery(new QueryList<Query>(flat)),
        };
    }

    /// <summary>At least one of these.</summary>
    /// <param name="terms">Queries in normal form, one or more.</param>
    public static Query Or(params IEnumerable<Query> terms)
    {
        var flat = Flat(terms, t => (t as OrQuery)?.Terms);
        return flat.Find(t => t is AllQuery)
            ?? (flat is [var only] ? only : new OrQuery(new QueryList<Query>(flat)));
    }

    /// <summary>Not this.</summary>
    /// <param name="term">A query in normal form.</param>
    public static Query Not(Query term) => term is NotQuery inner ? inner.Term : new NotQuery(term);

    private static List<Query> Flat(IEnumerable<Query> terms, Func<Query, IEnumerable<Query>?> inner)
    {
        var seen = new HashSet<Query>();
        var flat = new List<Query>();
        foreach (var term in terms.SelectMany(t => inner(t) ?? [t]))
        {
            if (seen.Add(term))
            {
                flat.Add(term);
            }
        }

        return flat;
    }
}
