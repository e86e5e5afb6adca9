using System.Text;

namespace Hikeshi.Files.Records;

/// <summary>The header row of a CSV export: where the message stands in each row.</summary>
internal sealed record CsvHeader(int Length, byte Delimiter, int Cells, int Column, bool IsQuoted)
{
    private static readonly string[] UsualColumns = ["_raw", "message", "event.original", "raw", "log"];

    public static string[] Columns(string? column) => column is null ? UsualColumns : [column];

    /// <summary>Finds the first of the columns that the header has.</summary>
    public static CsvHeader? Find(ReadOnlySpan<byte> text, string[] columns)
    {
        foreach (byte delimiter in ",;\t"u8)
        {
            foreach (string column in columns)
            {
                if (Find(text, delimiter, Encoding.UTF8.GetBytes(column)) is { } header)
                {
                    return header;
                }
            }
        }

        return null;
    }

    private static CsvHeader? Find(ReadOnlySpan<byte> text, byte delimiter, ReadOnlySpan<byte> column)
    {
        CsvRow row;
        for (int i = 0; CsvRow.TryRead(text, delimiter, i, last: true, out row) && i < row.Cells; i++)
        {
            ReadOnlySpan<byte> cell = text[row.Cell].TrimEnd((byte)'\r');
            Span<byte> name = new byte[cell.Length];
            if (name[..CsvRow.Unquote(cell, name)].SequenceEqual(column))
            {
                return new CsvHeader(row.Length, delimiter, row.Cells, i, cell is [(byte)'"', ..]);
            }
        }

        return null;
    }
}
