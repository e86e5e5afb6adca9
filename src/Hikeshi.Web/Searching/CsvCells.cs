using System.Buffers;

namespace Hikeshi.Web.Searching;

/// <summary>
/// Cells of a CSV file (RFC 4180) that a spreadsheet shows and never runs: what a log holds may begin like a formula, so
/// such a cell gets an apostrophe in front. The full-width signs count in spreadsheets of East Asia. See OWASP, CSV
/// injection.
/// </summary>
public static class CsvCells
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n;\t");

    /// <summary>Writes a row with its line end.</summary>
    public static void Write(TextWriter to, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                to.Write(',');
            }

            Write(to, cells[i]);
        }

        to.Write("\r\n");
    }

    private static void Write(TextWriter to, string cell)
    {
        var isFormula = cell.Length > 0 && Formula.Contains(cell[0], StringComparison.Ordinal);
        var isQuoted = cell.AsSpan().ContainsAny(Quoted);
        to.Write(isQuoted ? "\"" : "");
        to.Write(isFormula ? "'" : "");
        to.Write(isQuoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
        to.Write(isQuoted ? "\"" : "");
    }
}
