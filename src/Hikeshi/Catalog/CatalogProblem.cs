namespace Hikeshi.Catalog;

/// <summary>What is wrong in a catalog file, and where.</summary>
/// <param name="File">The file's path inside its catalog folder.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Code">Which rule is broken.</param>
/// <param name="Detail">The key, name or character in question.</param>
public sealed record CatalogProblem(string File, int Line, int Column, CatalogRule Code, string Detail);
