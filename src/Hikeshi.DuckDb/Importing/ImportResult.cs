namespace Hikeshi.DuckDb.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Added">Events that are new in the store.</param>
/// <param name="Known">Events that the store already had, or that came twice.</param>
/// <param name="Refused">Lines of NDJSON that are no event.</param>
public sealed record ImportResult(long Added, long Known, long Refused);
