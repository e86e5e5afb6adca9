using System.Text;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary>Rows of CSV (RFC 4180) that a spreadsheet shows as text: a cell that it would compute gets an apostrophe.</summary>
internal static class CsvText
{
    public static void Row(StringBuilder to, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            to.Append(i > 0 ? "," : "").Append(Cell(cells[i]));
        }

        to.Append("\r\n");
    }

    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
