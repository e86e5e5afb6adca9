using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>A table with a caption. On a narrow page it scrolls by itself, by keyboard, too.</summary>
internal sealed class TableHtml(Page page, params IReadOnlyList<LocalText> columns)
{
    /// <summary>Writes it.</summary>
    /// <param name="caption">Its name.</param>
    /// <param name="rows">A cell for each column.</param>
    /// <param name="isNamed">True when a heading just above says the same: the caption is then only for screen readers.</param>
    public void Write(LocalText caption, IReadOnlyList<Cell[]> rows, bool isNamed = false)
    {
        using var box = page.Html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", page.Words.In(caption)));
        using var table = page.Html.Open("table");
        page.Say("caption", caption, isNamed ? [("class", "hidden")] : []);
        using (page.Html.Open("thead"))
        using (page.Html.Open("tr"))
        {
            foreach (var (number, column) in columns.Index())
            {
                var isNumber = rows.Count > 0 && rows[0][number].Kind == CellKind.Number;
                page.Say("th", column, [("scope", "col"), .. isNumber ? Number : []]);
            }
        }

        using var body = page.Html.Open("tbody");
        foreach (var row in rows)
        {
            page.Html.Break();
            using var line = page.Html.Open("tr");
            foreach (var cell in row)
            {
                Write(cell);
            }
        }
    }

    private static (string Name, string Value)[] Number { get; } = [("class", "number")];

    private void Write(Cell cell)
    {
        using var element = page.Html.Open("td", cell.Kind == CellKind.Number ? Number : []);
        switch (cell.Kind)
        {
            case CellKind.Time:
                page.Time(cell.Moment);
                break;
            case CellKind.Id:
                page.Html.Element("code", cell.Text, ("class", "id"));
                break;
            case CellKind.Log when cell.Text.Length > 0:
                page.Log(cell.Text);
                break;
            default:
                ProseHtml.Inline(page.Html, cell.Text);
                break;
        }
    }
}
