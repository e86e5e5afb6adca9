using System.Text;

namespace Hikeshi.Dev.Docs;

/// <summary>Collects a page: blocks with an empty line between them.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new("<!-- Made by Hikeshi.Dev generate from catalog/. Do not edit. -->\n");

    public void Block(string text)
    {
        if (text.Length > 0)
        {
            _text.Append('\n').Append(text).Append('\n');
        }
    }

    public void Heading(int level, string text) => Block($"{new string('#', level)} {Markdown.Cell(text)}");

    /// <summary>A bold line above what it names; headings would crowd the table of contents.</summary>
    public void Label(string text) => Block($"**{Markdown.Cell(text)}**");

    public void Items(IEnumerable<string> items) => Block(string.Join('\n', items.Select(i => "- " + i)));

    /// <summary>A table; cells are Markdown already.</summary>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Select(Row).ToArray();
        if (all.Length > 0)
        {
            Block(string.Join('\n', [Row(head), Row([.. head.Select(_ => "---")]), .. all]));
        }
    }

    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
