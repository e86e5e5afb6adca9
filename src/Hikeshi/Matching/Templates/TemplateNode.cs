namespace Hikeshi.Matching.Templates;

/// <summary>One part of a template as it is written. The grammar is in docs/en/catalog.md.</summary>
internal abstract record TemplateNode
{
    /// <summary>Text that stands in the line as it is.</summary>
    public sealed record Literal(string Text) : TemplateNode;

    /// <summary>A variable with the number of its dictionary field.</summary>
    public sealed record Variable(int Field) : TemplateNode;

    /// <summary>A variable that is one of some words; <paramref name="Open"/>: or any other text.</summary>
    public sealed record Enumeration(int Field, IReadOnlyList<EnumerationOption> Options, bool Open) : TemplateNode;

    /// <summary>One of some texts, not stored.</summary>
    public sealed record Choice(IReadOnlyList<string> Texts) : TemplateNode;

    /// <summary>A part that may be missing.</summary>
    public sealed record Optional(IReadOnlyList<TemplateNode> Parts) : TemplateNode;

    /// <summary>The rest of the line, not stored.</summary>
    public sealed record Rest : TemplateNode;
}
