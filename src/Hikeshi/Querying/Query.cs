using Hikeshi.Querying.Printing;

namespace Hikeshi.Querying;

/// <summary>
/// What is searched for: a tree of small records in normal form. Two queries that are equal ask the same; the text of
/// <see cref="object.ToString"/> is canonical and parses to an equal query. Every test is true or false for an event:
/// a test of what the event does not have is false, and its negation true. See docs/en/search.md.
/// </summary>
public abstract record Query
{
    private protected Query()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => QueryPrinter.Print(this);
}
