using Hikeshi.Catalog;

namespace Hikeshi.Linting;

/// <summary>What the rules look at and where they write.</summary>
/// <param name="Draft">The folder being checked.</param>
/// <param name="Catalog">A catalog that holds it: names are looked up here.</param>
/// <param name="Report">Where problems go.</param>
internal sealed record LintScope(CatalogDraft Draft, MessageCatalog Catalog, LintReport Report);
