using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Sets tables on a page: numbers to the right, one line a row, the last column in what room is left.</summary>
internal sealed class GridPage(Page page, int width)
{
    /// <summary>A name from a log takes no more than this, wherever it stands.</summary>
    private const int WidestCell = 34;

    private const int Narrowest = 10;

    private const string Gap = "  ";

    public void Add(Grid grid)
    {
        var rows = grid.Rows.Concat(grid.Ours).Select(r => r.Select(SafeText.Of).ToArray()).ToList();
        var widths = grid.Columns
            .Select((c, i) => Math.Min(rows.Select(r => DisplayWidth.Of(r[i])).Append(DisplayWidth.Of(c.Title)).Max(), WidestCell))
            .ToArray();
        var room = width - (Gap.Length * widths.Length);
        while (room - widths[..^1].Sum() < Narrowest && widths[..^1].Max() > Narrowest)
        {
            // Long names in several columns: the widest gives way, so that the page keeps its width.
            widths[Array.IndexOf(widths, widths[..^1].Max())]--;
        }

        widths[^1] = Math.Max(room - widths[..^1].Sum(), Narrowest);
        page.Line((Row([.. grid.Columns.Select(c => c.Title)], grid.Columns, widths), Ink.Faint));
        foreach (var row in rows)
        {
            page.Line((Row(row, grid.Columns, widths), Ink.Plain));
        }
    }

    private static string Row(string[] cells, IReadOnlyList<Column> columns, int[] widths) => string.Concat(cells.Select((cell, i) =>
    {
        var free = widths[i] - DisplayWidth.Of(cell);
        return Gap + (columns[i].IsNumber && free > 0 ? new string(' ', free) + cell : DisplayWidth.Fit(cell, widths[i]));
    })).TrimEnd();
}
