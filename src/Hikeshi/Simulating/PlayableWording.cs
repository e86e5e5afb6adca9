using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Simulating;

/// <summary>A wording that the emulator can print.</summary>
/// <param name="Entry">The message that carries it.</param>
/// <param name="HasContext">True when the IKE context may stand before it.</param>
/// <param name="Nodes">The wording.</param>
/// <param name="Fields">Its variables.</param>
internal sealed record PlayableWording(
    CatalogEntry Entry, bool HasContext, IReadOnlyList<TemplateNode> Nodes, IReadOnlyList<WordingField> Fields)
{
    /// <summary>True when the wording ends with any text.</summary>
    public bool HasRest => Nodes is [.., TemplateNode.Rest];
}
