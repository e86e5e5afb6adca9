namespace Hikeshi.Web.Searching;

/// <summary>Where a hit with a number is to be looked for.</summary>
/// <param name="Place">The moment where a search has to begin; null for its beginning.</param>
/// <param name="Skip">How many hits from there on come before it.</param>
/// <param name="Span">The number of the span of the index.</param>
public readonly record struct HitPlace(DateTime? Place, long Skip, int Span);
