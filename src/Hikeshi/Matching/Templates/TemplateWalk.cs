namespace Hikeshi.Matching.Templates;

/// <summary>Looks into all parts of a template, optional ones included.</summary>
internal static class TemplateWalk
{
    /// <summary>All nodes in their order, each optional part before what it holds.</summary>
    public static IEnumerable<TemplateNode> All(IReadOnlyList<TemplateNode> nodes) =>
        nodes.SelectMany(n => n is TemplateNode.Optional optional ? All(optional.Parts).Prepend(n) : [n]);

    /// <summary>The numbers of the fields that a template may store, twins aside.</summary>
    public static IEnumerable<int> Fields(IReadOnlyList<TemplateNode> nodes) =>
        All(nodes).Select(FieldOf).Where(f => f >= 0).Distinct();

    private static int FieldOf(TemplateNode node) => node switch
    {
        TemplateNode.Variable variable => variable.Field,
        TemplateNode.Enumeration enumeration => enumeration.Field,
        _ => -1,
    };
}
