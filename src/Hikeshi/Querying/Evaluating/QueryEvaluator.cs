using Hikeshi.Catalog;
using Hikeshi.Events;

namespace Hikeshi.Querying.Evaluating;

/// <summary>
/// Says which events a query means. This is the reference: whatever answers queries, a store included, must give what
/// this gives. Compiled once; allocates nothing an event. Not for several threads.
/// </summary>
public sealed class QueryEvaluator
{
    private readonly EventView _view = new();
    private readonly EventTest _test;

    /// <summary>Compiles a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dictionary">The fields of the catalog that the events are read with.</param>
    public QueryEvaluator(Query query, FieldDictionary dictionary) => _test = new QueryCompiler(dictionary).Compile(query);

    /// <summary>True when the query means this event.</summary>
    /// <param name="item">The event; lent.</param>
    /// <param name="context">What is known beside its line, or null.</param>
    public bool Matches(Event item, EventContext? context = null)
    {
        _view.Look(item, context);
        return _test(_view);
    }
}
