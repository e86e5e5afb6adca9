using System.Text;
using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>A page for a terminal of so many columns. Every text is made safe before it is set.</summary>
internal sealed class TextPage(int width, Palette palette)
{
    /// <summary>A name from a log takes no more than this; the last column has the rest of the line.</summary>
    private const int WidestCell = 34;

    private const string Gap = "  ";

    private readonly StringBuilder _text = new();

    public Palette Palette { get; } = palette;

    public override string ToString() => _text.ToString();

    public void Blank() => _text.Append('\n');

    public void Heading(string title)
    {
        Blank();
        _text.Append(Palette.Strong(title)).Append('\n');
    }

    /// <summary>A text over as many lines as it needs; all but the first begin at <paramref name="indent"/>.</summary>
    public void Paragraph(string text, int indent = 0, string lead = "", Func<string, string>? paint = null)
    {
        var lines = TextWrap.Lines(SafeText.Of(text), width - indent);
        for (var i = 0; i < lines.Count; i++)
        {
            // Only a word longer than the line is left to be cut.
            var line = DisplayWidth.Of(lines[i]) > width - indent ? DisplayWidth.Fit(lines[i], width - indent) : lines[i];
            _text.Append(i == 0 && lead.Length > 0 ? lead : new string(' ', indent)).Append(paint is null ? line : paint(line)).Append('\n');
        }
    }

    /// <summary>One line, cut where the terminal ends.</summary>
    public void Line(string text, int indent)
    {
        var safe = SafeText.Of(text);
        var room = width - indent;
        _text.Append(' ', indent)
            .Append(Palette.Faint(DisplayWidth.Of(safe) > room ? DisplayWidth.Fit(safe, room) : safe))
            .Append('\n');
    }

    public void Table(Grid grid)
    {
        var rows = grid.Rows.Concat(grid.Ours).Select(r => r.Select(SafeText.Of).ToArray()).ToList();
        var widths = grid.Columns
            .Select((c, i) => Math.Min(rows.Select(r => DisplayWidth.Of(r[i])).Append(DisplayWidth.Of(c.Title)).Max(), WidestCell))
            .ToArray();
        var last = widths.Length - 1;
        widths[last] = Math.Max(width - widths[..last].Sum() - (Gap.Length * (last + 1)), 10);
        Row([.. grid.Columns.Select(c => c.Title)], grid.Columns, widths, Palette.Faint);
        foreach (var row in rows)
        {
            Row(row, grid.Columns, widths, paint: null);
        }
    }

    private void Row(string[] cells, IReadOnlyList<Column> columns, int[] widths, Func<string, string>? paint)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = DisplayWidth.Fit(cells[i], widths[i]);
            if (columns[i].IsNumber && DisplayWidth.Of(cells[i]) is var used && used < widths[i])
            {
                var isLast = i == cells.Length - 1;
                cell = isLast ? cells[i] : new string(' ', widths[i] - used) + cells[i];
            }

            line.Append(Gap).Append(cell);
        }

        var text = line.ToString().TrimEnd();
        _text.Append(paint is null ? text : paint(text)).Append('\n');
    }
}
