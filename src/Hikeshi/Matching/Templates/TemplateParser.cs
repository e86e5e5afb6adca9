using System.Text;
using Hikeshi.Catalog;

namespace Hikeshi.Matching.Templates;

/// <summary>Reads a template's text into nodes.</summary>
internal sealed class TemplateParser
{
    private readonly string _text;
    private readonly FieldDictionary _fields;
    private int _at;
    private TemplateProblem? _problem;

    private TemplateParser(string text, FieldDictionary fields) => (_text, _fields) = (text, fields);

    /// <summary>Reads a template; null and a problem when it breaks the grammar.</summary>
    /// <param name="text">The template.</param>
    /// <param name="fields">The dictionary its variables are from.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    /// <param name="isValue">True for the whole value of a field, which may be as short as one digit.</param>
    public static IReadOnlyList<TemplateNode>? Parse(
        string text, FieldDictionary fields, out TemplateProblem? problem, bool isValue = false)
    {
        var parser = new TemplateParser(text, fields);
        var nodes = parser.Sequence(inside: false);
        problem = parser._problem ?? TemplateRules.Check(nodes, fields, isValue);
        return problem is null ? nodes : null;
    }

    private List<TemplateNode> Sequence(bool inside)
    {
        var nodes = new List<TemplateNode>();
        var literal = new StringBuilder();
        while (_problem is null && _at < _text.Length)
        {
            var c = _text[_at];
            if (c is '{' or '}' && _at + 1 < _text.Length && _text[_at + 1] == c)
            {
                literal.Append(c);
                _at += 2;
            }
            else if (c == '}')
            {
                if (!inside)
                {
                    Fail(_at, "}");
                }

                break;
            }
            else if (c == '{')
            {
                Flush(nodes, literal);
                Braces(nodes);
            }
            else
            {
                literal.Append(c);
                _at++;
            }
        }

        Flush(nodes, literal);
        return nodes;
    }

    private static void Flush(List<TemplateNode> nodes, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            nodes.Add(new TemplateNode.Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private void Braces(List<TemplateNode> nodes)
    {
        var open = _at++;
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            nodes.Add(new TemplateNode.Optional(Sequence(inside: true)));
            if (_at >= _text.Length)
            {
                Fail(open, "{?");
            }

            _at++;
            return;
        }

        var close = _text.IndexOf('}', _at);
        if (close < 0)
        {
            Fail(open, "{");
            return;
        }

        var inner = _text[_at..close];
        _at = close + 1;
        nodes.Add(inner switch
        {
            "*" => new TemplateNode.Rest(),
            ['=', .. var texts] => new TemplateNode.Choice(texts.Split('|')),
            _ => Named(inner, open),
        });
    }

    private TemplateNode Named(string inner, int open)
    {
        var equals = inner.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? inner : inner[..equals];
        var field = _fields.NumberOf(name);
        if (field < 0)
        {
            _problem ??= new TemplateProblem(CatalogRule.UnknownField, open, name);
            return new TemplateNode.Rest();
        }

        if (equals < 0)
        {
            return new TemplateNode.Variable(field);
        }

        var options = inner[(equals + 1)..].Split('|').ToList();
        var isOpen = options.Remove("*");
        return new TemplateNode.Enumeration(field, [.. options.Select(Option)], isOpen);
    }

    private static EnumerationOption Option(string text)
    {
        var arrow = text.LastIndexOf('>');
        return arrow <= 0
            ? new EnumerationOption(text, text)
            : new EnumerationOption(text[..arrow], text[(arrow + 1)..]);
    }

    private void Fail(int position, string detail) =>
        _problem ??= new TemplateProblem(CatalogRule.TemplateSyntax, position, detail);
}
