namespace Hikeshi.Testing.Querying;

/// <summary>A query and the keys of the events that it means, sorted.</summary>
public sealed record QueryCase(string Query, IReadOnlyList<string> Keys)
{
    public override string ToString() => Query.Length > 60 ? $"{Query[..60]}…" : Query;
}
