using Hikeshi.Catalog;

namespace Hikeshi.Explaining.Searching;

/// <summary>An entry that a search found.</summary>
/// <param name="Entry">The message or phrase.</param>
/// <param name="Rank">Where the words were found; the best come first.</param>
/// <param name="Text">The text that shows why it was found: a title, a template or a paragraph, one line.</param>
/// <param name="Start">Where the first word begins in <paramref name="Text"/>.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsTogether">True when all words stand next to each other in it, in their order.</param>
public sealed record SearchHit(CatalogEntry Entry, SearchRank Rank, string Text, int Start, int Length, bool IsTogether);
