using System.Text;
using Hikeshi.Values;

namespace Hikeshi.Reporting.Html;

/// <summary>
/// Writes HTML that is also well-formed XML. The only ways in are elements, whose names are ours, and texts, which are
/// escaped: nothing a log holds becomes markup. What runs or styles by attribute is refused, as the page's policy does.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _page = new("<!DOCTYPE html>\n");
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element; disposing of what is returned ends it.</summary>
    public HtmlScope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _page.Append('>');
        _open.Push(name);
        return new HtmlScope(this);
    }

    /// <summary>An element that holds nothing.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _page.Append(" />");
    }

    /// <summary>An element that holds a text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using var element = Open(name, attributes);
        Text(text);
    }

    /// <summary>A text: everything in it is shown, nothing is obeyed.</summary>
    public void Text(string text)
    {
        foreach (var c in VisibleText.Of(text))
        {
            _page.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\'' => "&#39;", _ => null });
            if (c is not ('<' or '>' or '&' or '"' or '\''))
            {
                _page.Append(c);
            }
        }
    }

    /// <summary>The page's own style sheet, which holds neither <c>&lt;</c> nor <c>&amp;</c>.</summary>
    public void Style(string css) => _page.Append("<style>").Append(css).Append("</style>");

    /// <summary>A new line in the source, for those who read it or compare it.</summary>
    public void Break() => _page.Append('\n');

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_page.ToString());

    internal void Close() => _page.Append("</").Append(_open.Pop()).Append('>');

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _page.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (key == "style" || key.StartsWith("on", StringComparison.Ordinal))
            {
                throw new ArgumentException($"An attribute {key} would style or run.", nameof(attributes));
            }

            _page.Append(' ').Append(key).Append("=\"");
            Text(value);
            _page.Append('"');
        }
    }
}
