namespace Hikeshi.Querying;

/// <summary>At least one of these, two or more. Made by <see cref="QueryForm.Or"/>.</summary>
public sealed record OrQuery : Query
{
    internal OrQuery(QueryList<Query> terms) => Terms = terms;

    /// <summary>The terms; none of them is an <see cref="OrQuery"/>.</summary>
    public QueryList<Query> Terms { get; }
}
