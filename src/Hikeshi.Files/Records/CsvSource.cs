using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Records;

/// <summary>
/// The rows below a CSV header. A row that lacks the column, or has more cells than the header (a comma in a
/// message nobody quoted), passes whole: which cell is the message would be a guess.
/// </summary>
internal sealed class CsvSource(ByteSource source, CsvHeader header) : RecordSource(source)
{
    private byte[] _message = new byte[4096];

    protected override bool TryTake(ReadOnlySpan<byte> window, bool last, out int taken)
    {
        taken = 0;
        if (!CsvRow.TryRead(window, header.Delimiter, header.Column, last, out CsvRow row))
        {
            return false;
        }

        if (row.IsQuoteOpen)
        {
            taken = EmitFirstLine(window);
            return true;
        }

        taken = row.Length;
        if (row.Cells <= header.Column || row.Cells > header.Cells)
        {
            EmitRow(window[..taken]);
            return true;
        }

        ReadOnlySpan<byte> cell = window[row.Cell];
        if (_message.Length < cell.Length)
        {
            _message = new byte[cell.Length];
        }

        Emit(_message.AsSpan(0, CsvRow.Unquote(cell, _message)));
        return true;
    }

    private void EmitRow(ReadOnlySpan<byte> row)
    {
        if (!JsonSyntax.IsBlank(row))
        {
            EmitWhole(row);
        }
    }
}
