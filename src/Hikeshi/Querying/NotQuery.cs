namespace Hikeshi.Querying;

/// <summary>Not this. Made by <see cref="QueryForm.Not"/>.</summary>
public sealed record NotQuery : Query
{
    internal NotQuery(Query term) => Term = term;

    /// <summary>What must not be; no <see cref="NotQuery"/> itself.</summary>
    public Query Term { get; }
}
