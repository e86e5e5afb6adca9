namespace Hikeshi.Catalog;

/// <summary>One wording of a message: a template and where it is known from.</summary>
/// <param name="Text">The template; its grammar is in docs/en/catalog.md.</param>
/// <param name="Source"><c>device</c>, <c>reference</c> or <c>english</c>.</param>
public sealed record Wording(string Text, string Source);
