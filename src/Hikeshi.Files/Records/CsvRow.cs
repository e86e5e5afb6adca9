namespace Hikeshi.Files.Records;

/// <summary>One row of RFC 4180, of which only one cell is of interest.</summary>
internal readonly record struct CsvRow(int Length, int Cells, Range Cell, bool IsQuoteOpen)
{
    /// <summary>
    /// Finds the end of the row that begins the text, with the line feeds inside quotes. False when it is not
    /// complete yet. At the end of the data a quote may be left open.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, byte delimiter, int column, bool last, out CsvRow row)
    {
        row = default;
        Range cell = default;
        int end = 0;
        for (int cells = 0; ; cells++)
        {
            int start = end;
            bool closed = TrySkipQuotes(text, ref end);
            int next = text[end..].IndexOfAny(delimiter, (byte)'\n');
            if (next < 0 && !last)
            {
                return false;
            }

            end = next < 0 ? text.Length : end + next;
            cell = cells == column ? start..end : cell;
            if (end == text.Length || text[end] == (byte)'\n')
            {
                row = new CsvRow(Math.Min(end + 1, text.Length), cells + 1, cell, !closed);
                return true;
            }

            end++;
        }
    }

    /// <summary>Puts the cell's text, without its quotes, into a buffer of at least the cell's length.</summary>
    public static int Unquote(ReadOnlySpan<byte> cell, Span<byte> output)
    {
        if (cell is not [(byte)'"', ..])
        {
            cell.CopyTo(output);
            return cell.Length;
        }

        int length = 0;
        bool quoted = true;
        for (int i = 1; i < cell.Length; i++)
        {
            bool quote = quoted && cell[i] == (byte)'"';
            bool doubled = quote && i + 1 < cell.Length && cell[i + 1] == (byte)'"';
            quoted &= !quote || doubled;
            i += doubled ? 1 : 0;
            if (!quote || doubled)
            {
                output[length++] = cell[i];
            }
        }

        return length;
    }

    private static bool TrySkipQuotes(ReadOnlySpan<byte> text, ref int end)
    {
        if (end == text.Length || text[end] != (byte)'"')
        {
            return true;
        }

        do
        {
            end++;
            int next = text[end..].IndexOf((byte)'"');
            if (next < 0)
            {
                end = text.Length;
                return false;
            }

            end += next + 1;
        }
        while (end < text.Length && text[end] == (byte)'"');

        return true;
    }
}
