using Hikeshi.Catalog;

namespace Hikeshi.Matching.Templates;

/// <summary>What is wrong with a template, and at which character (from 0).</summary>
internal sealed record TemplateProblem(CatalogRule Rule, int Position, string Detail);
