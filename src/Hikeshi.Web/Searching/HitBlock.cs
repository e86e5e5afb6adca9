namespace Hikeshi.Web.Searching;

/// <summary>Hits that were fetched together.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">The cursor after the last, or null after the last of all.</param>
public sealed record HitBlock(IReadOnlyList<HitRow> Rows, string? Next);
