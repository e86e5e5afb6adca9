using Hikeshi.Catalog;

namespace Hikeshi.Matching;

/// <summary>A message or phrase ready for the hot path.</summary>
internal sealed class CompiledEntry(CatalogEntry entry, IReadOnlyList<CompiledTemplate> templates, bool context)
{
    public CatalogEntry Entry { get; } = entry;

    public CompiledTemplate[] Templates { get; } = [.. templates];

    /// <summary>True when the text may begin with the IKE context.</summary>
    public bool Context { get; } = context;

    /// <summary>True when any text is this message: phrases are tried on it.</summary>
    public bool IsFreeForm { get; } = templates.Any(t => t.Program.IsRest);

    /// <summary>A place for what a writer prepared for this entry (its JSON in one language); owned by the writer.</summary>
    public object? Prepared { get; set; }
}
