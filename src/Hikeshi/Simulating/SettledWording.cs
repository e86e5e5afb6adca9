using Hikeshi.Matching.Templates;

namespace Hikeshi.Simulating;

/// <summary>
/// A wording without what no value decides: where several texts mean the same, and where bare text may be missing, it
/// is as in the sample, which is what devices print; of several words for one value the first is taken.
/// </summary>
internal static class SettledWording
{
    public static IReadOnlyList<TemplateNode> Of(IReadOnlyList<TemplateNode> nodes, string sample) =>
        [.. nodes.SelectMany(node => Settle(node, sample))];

    private static IReadOnlyList<TemplateNode> Settle(TemplateNode node, string sample) => node switch
    {
        TemplateNode.Choice choice => [new TemplateNode.Literal(Printed(choice.Texts, sample))],
        TemplateNode.Enumeration words => [words with { Options = [.. words.Options.DistinctBy(o => o.Value, StringComparer.Ordinal)] }],
        TemplateNode.Optional { Parts: [TemplateNode.Literal text] } => Holds(sample, text.Text) ? [text] : [],
        TemplateNode.Optional optional => [new TemplateNode.Optional(Of(optional.Parts, sample))],
        _ => [node],
    };

    /// <summary>The longest that the sample holds: shorter ones may be parts of it.</summary>
    private static string Printed(IReadOnlyList<string> texts, string sample) =>
        texts.OrderByDescending(t => t.Length).FirstOrDefault(t => Holds(sample, t)) ?? texts[0];

    private static bool Holds(string sample, string text) => sample.Contains(text, StringComparison.OrdinalIgnoreCase);
}
