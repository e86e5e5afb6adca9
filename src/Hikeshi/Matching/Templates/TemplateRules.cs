using Hikeshi.Catalog;

namespace Hikeshi.Matching.Templates;

/// <summary>What a template must not be: empty, too broad, or with two variables that touch.</summary>
internal static class TemplateRules
{
    /// <summary>A wording with fewer letters of its own could match lines that are something else.</summary>
    private const int LeastLetters = 2;

    /// <summary>More variables than a reader's slots hold.</summary>
    private const int MostVariables = 60;

    public static TemplateProblem? Check(IReadOnlyList<TemplateNode> nodes, FieldDictionary fields, bool isValue)
    {
        if (nodes is [TemplateNode.Rest])
        {
            return null;
        }

        if (!isValue && Letters(nodes) < LeastLetters && !IsCallStack(nodes, fields))
        {
            return new TemplateProblem(CatalogRule.TemplateTooBroad, 0, "");
        }

        if (Variables(nodes) > MostVariables)
        {
            return new TemplateProblem(CatalogRule.WrongValue, 0, "variables");
        }

        return Touching(nodes) ? new TemplateProblem(CatalogRule.VariablesTouch, 0, "") : null;
    }

    /// <summary>A call stack and nothing else: no sentence looks like it, so it needs no letters beside it.</summary>
    private static bool IsCallStack(IReadOnlyList<TemplateNode> nodes, FieldDictionary fields) =>
        nodes is [TemplateNode.Variable variable] && fields[variable.Field].Type == FieldType.HexList;

    /// <summary>The letters that every line of this wording has.</summary>
    public static int Letters(IReadOnlyList<TemplateNode> nodes) => nodes.Sum(n => n switch
    {
        TemplateNode.Literal literal => literal.Text.Count(char.IsLetter),
        TemplateNode.Choice choice => choice.Texts.Min(t => t.Count(char.IsLetter)),
        TemplateNode.Enumeration { Open: false } e => e.Options.Min(o => o.Text.Count(char.IsLetter)),
        _ => 0,
    });

    private static int Variables(IReadOnlyList<TemplateNode> nodes) => nodes.Sum(n => n switch
    {
        TemplateNode.Variable or TemplateNode.Enumeration => 1,
        TemplateNode.Optional optional => Variables(optional.Parts),
        _ => 0,
    });

    private static bool Touching(IReadOnlyList<TemplateNode> nodes)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            if (IsFree(nodes[i - 1]) && (IsFree(nodes[i]) || nodes[i] is TemplateNode.Rest))
            {
                return true;
            }
        }

        return nodes.OfType<TemplateNode.Optional>().Any(o => Touching(o.Parts));
    }

    private static bool IsFree(TemplateNode node) =>
        node is TemplateNode.Variable or TemplateNode.Enumeration { Open: true };
}
