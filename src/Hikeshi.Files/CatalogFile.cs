namespace Hikeshi.Files;

/// <summary>One file of a catalog folder.</summary>
/// <param name="RelativePath">The path inside the folder, with <c>/</c>.</param>
/// <param name="Text">The file's text, without a byte order mark.</param>
public sealed record CatalogFile(string RelativePath, string Text);
