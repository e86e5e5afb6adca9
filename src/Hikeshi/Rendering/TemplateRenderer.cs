using System.Text;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Rendering;

/// <summary>
/// The way back from fields to text. Values decide where they can: an optional part stands when all its variables
/// have one, an enumeration prints a word that means the value. The seed decides the rest, always in the same way.
/// </summary>
internal sealed class TemplateRenderer
{
    private readonly IReadOnlyDictionary<int, string> _values;
    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private TemplateRenderer(IReadOnlyDictionary<int, string> values, int seed)
    {
        _values = values;
#pragma warning disable CA5394 // A choice among equals, nothing secret.
        _random = new Random(seed);
#pragma warning restore CA5394
    }

    /// <summary>Writes a line of a wording.</summary>
    /// <param name="nodes">The wording.</param>
    /// <param name="values">Values by field number, as an event has them.</param>
    /// <param name="seed">Chooses among texts that mean the same.</param>
    /// <returns>The text, or null when a value is missing or is none that the wording can say.</returns>
    public static string? Render(IReadOnlyList<TemplateNode> nodes, IReadOnlyDictionary<int, string> values, int seed)
    {
        var renderer = new TemplateRenderer(values, seed);
        return renderer.Write(nodes) ? renderer._text.ToString() : null;
    }

    private bool Write(IReadOnlyList<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            var written = node switch
            {
                TemplateNode.Literal literal => Append(literal.Text),
                TemplateNode.Variable variable => Append(_values.GetValueOrDefault(variable.Field)),
                TemplateNode.Enumeration enumeration => Append(Word(enumeration)),
                TemplateNode.Choice choice => Append(Pick(choice.Texts)),
                TemplateNode.Optional optional => WriteOptional(optional),
                _ => true,
            };
            if (!written)
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteOptional(TemplateNode.Optional optional)
    {
        var start = _text.Length;
        var wanted = optional.Parts.Any(p => p is TemplateNode.Variable or TemplateNode.Enumeration) || Pick([true, false]);
        if (!wanted || !Write(optional.Parts))
        {
            _text.Length = start;
        }

        return true;
    }

    private string? Word(TemplateNode.Enumeration node)
    {
        if (!_values.TryGetValue(node.Field, out var value))
        {
            return null;
        }

        var words = node.Options.Where(o => o.Value == value).Select(o => o.Text).ToArray();
        return words.Length > 0 ? Pick(words) : node.Open ? value : null;
    }

    private bool Append(string? text)
    {
        _text.Append(text);
        return text is not null;
    }

#pragma warning disable CA5394 // As above.
    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
#pragma warning restore CA5394
}
