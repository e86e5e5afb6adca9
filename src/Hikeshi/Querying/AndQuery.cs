namespace Hikeshi.Querying;

/// <summary>All of these, two or more. Made by <see cref="QueryForm.And"/>.</summary>
public sealed record AndQuery : Query
{
    internal AndQuery(QueryList<Query> terms) => Terms = terms;

    /// <summary>The terms; none of them is an <see cref="AndQuery"/>.</summary>
    public QueryList<Query> Terms { get; }
}
