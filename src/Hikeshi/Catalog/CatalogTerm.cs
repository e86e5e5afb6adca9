using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>A name of one of the closed lists: a family, an action kind or an outcome.</summary>
/// <param name="Name">The name entries use.</param>
/// <param name="Title">What people read.</param>
/// <param name="About">One sentence on what belongs here; empty where the title says it.</param>
/// <param name="Urgency">Action kinds only: 0 for none up to 9, what asks for a human first.</param>
public sealed record CatalogTerm(string Name, LocalText Title, LocalText About, int Urgency);
