namespace Hikeshi.Querying;

/// <summary>Every event: the query without a term.</summary>
public sealed record AllQuery : Query
{
    private AllQuery()
    {
    }

    /// <summary>The only one.</summary>
    public static AllQuery Instance { get; } = new();
}
