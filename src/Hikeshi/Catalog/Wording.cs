namespace Hikeshi.Catalog;

/// <summary>One wording of a message: a template and where it is known from.</summary>
/// <param name="Text">The template; its grammar is in docs/en/catalog.md.</param>
/// <param name="Source"><c>device</c>, <c>reference</c>, <c>english</c> or <c>field</c>.</param>
public sealed record Wording(string Text, string Source)
{
    /// <summary>True when no line from a device was at hand: those who work with devices know the text, no log shows it.</summary>
    public bool IsFieldKnowledge => Source == "field";
}
