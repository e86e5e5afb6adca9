using Hikeshi.Catalog;

namespace Hikeshi.Tests.Linting;

/// <summary>One way to break <see cref="SmallCatalog"/>, and the problem that must be found.</summary>
/// <param name="File">The file that is broken.</param>
/// <param name="Old">The text that is replaced.</param>
/// <param name="Broken">What stands in its place.</param>
/// <param name="Rule">The rule that must fire.</param>
/// <param name="Line">The line it must name.</param>
/// <param name="Detail">What it must name.</param>
public sealed record BrokenCatalog(string File, string Old, string Broken, CatalogRule Rule, int Line, string Detail);
