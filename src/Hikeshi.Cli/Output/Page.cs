using System.Text;

namespace Hikeshi.Cli.Output;

/// <summary>
/// Builds a page of text that is never wider than its view. Whatever is put in comes out safe: no control character
/// of a log or an operator's catalog reaches the terminal.
/// </summary>
internal sealed class Page(TerminalView view)
{
    private static readonly string[] Codes = ["", "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[1;31m"];

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Blank() => _text.Append('\n');

    public void Rule() => _text.Append('-', view.Width).Append('\n');

    /// <summary>One text, wrapped; further lines are indented by <paramref name="hang"/> more.</summary>
    public void Text(string text, int indent = 0, int hang = 0, Ink ink = Ink.Plain)
    {
        var first = true;
        foreach (var line in TextWrap.Lines(SafeText.Of(text), view.Width - indent - hang))
        {
            _text.Append(' ', first ? indent : indent + hang);
            Add(line, ink);
            _text.Append('\n');
            first = false;
        }
    }

    /// <summary>A key and its title; the title hangs beside an ID and wraps below a long name.</summary>
    public void Title(string key, string title)
    {
        if (key.Length <= 7)
        {
            Row(0, new PageCell(key, key.Length, Ink.Strong), new PageCell(title, 0, Ink.Strong));
        }
        else
        {
            Text($"{key}: {title}", hang: 2, ink: Ink.Strong);
        }
    }

    /// <summary>Prose of the catalog: paragraphs, list items, commands between backticks.</summary>
    public void Prose(string text, int indent)
    {
        var isCode = false;
        foreach (var part in text.Split('\n'))
        {
            var hang = part.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0;
            var first = true;
            foreach (var line in TextWrap.Lines(SafeText.Of(part), view.Width - indent - hang))
            {
                if (line.Length > 0)
                {
                    _text.Append(' ', first ? indent : indent + hang);
                    AddProse(line, ref isCode);
                }

                _text.Append('\n');
                first = false;
            }

            isCode = false;
        }
    }

    /// <summary>Texts beside each other: each wraps in its own column, the last one in what is left.</summary>
    public void Row(int indent, params ReadOnlySpan<PageCell> cells)
    {
        var columns = new List<List<string>>();
        var left = view.Width - indent;
        foreach (var cell in cells)
        {
            var width = cell.Width == 0 ? left : cell.Width;
            columns.Add(TextWrap.Lines(SafeText.Of(cell.Text), Math.Max(width, 8)));
            left -= cell.Width + PageCell.Gap;
        }

        for (var i = 0; i < columns.Max(c => c.Count); i++)
        {
            var line = indent;
            var written = 0;
            for (var k = 0; k < cells.Length; k++)
            {
                if (i < columns[k].Count && columns[k][i].Length > 0)
                {
                    _text.Append(' ', line - written);
                    Add(columns[k][i], cells[k].Ink);
                    written = line + DisplayWidth.Of(columns[k][i]);
                }

                line += cells[k].Width + PageCell.Gap;
            }

            _text.Append('\n');
        }
    }

    /// <summary>One line of pieces as they are; the caller has cut them to the width.</summary>
    public void Line(params ReadOnlySpan<(string Text, Ink Ink)> pieces)
    {
        foreach (var (text, ink) in pieces)
        {
            Add(SafeText.Of(text), ink);
        }

        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }

    private void Add(string text, Ink ink)
    {
        if (view.HasColors && ink != Ink.Plain && text.Length > 0)
        {
            _text.Append(Codes[(int)ink]).Append(text).Append("\x1b[0m");
        }
        else
        {
            _text.Append(text);
        }
    }

    private void AddProse(string line, ref bool isCode)
    {
        // A command may go on in the next line: its color does, too.
        var parts = line.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                isCode = !isCode;
                Add("`", Ink.Faint);
            }

            Add(parts[i], isCode ? Ink.Code : Ink.Plain);
        }
    }
}
