using System.Text;
using System.Text.Json;
using Hikeshi.Cli.Commands.Cataloging;
using Hikeshi.Cli.Output;

namespace Hikeshi.Server.Commands;

/// <summary>The answer of a SELECT for people, for programs and for spreadsheets.</summary>
/// <param name="answer">The answer of <c>/api/v1/sql</c>.</param>
internal sealed class SqlRows(JsonElement answer)
{
    private const string Between = "  ";

    private readonly List<string> _names = [.. answer.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];
    private readonly List<List<JsonElement>> _rows = [.. answer.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateArray().ToList())];

    public bool HasMore { get; } = answer.GetProperty("more").GetBoolean();

    public int Count => _rows.Count;

    /// <summary>Columns of equal width, numbers to the right. Nothing a log holds reaches the terminal as a control character.</summary>
    public string Table()
    {
        var cells = _rows.Select(r => r.Select(c => SafeText.Of(Text(c))).ToList()).Prepend([.. _names.Select(SafeText.Of)]).ToList();
        var widths = _names.Select((_, i) => cells.Max(r => DisplayWidth.Of(r[i]))).ToList();
        var isNumber = _names.Select((_, i) => _rows.All(r => r[i].ValueKind is JsonValueKind.Number or JsonValueKind.Null)).ToList();
        var to = new StringBuilder();
        foreach (var row in cells)
        {
            to.AppendJoin(Between, row.Select((c, i) => isNumber[i] ? new string(' ', widths[i] - DisplayWidth.Of(c)) + c : DisplayWidth.Fit(c, widths[i])));
            while (to.Length > 0 && to[^1] == ' ')
            {
                to.Length--;
            }

            to.Append('\n');
        }

        return to.ToString();
    }

    /// <summary>One object a line. Of columns with the same name the last one counts, as JSON has it.</summary>
    public string Json()
    {
        var to = new StringBuilder();
        foreach (var row in _rows)
        {
            to.Append('{').AppendJoin(',', row.Select((c, i) => $"\"{JsonEncodedText.Encode(_names[i], System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\":{c.GetRawText()}")).Append("}\n");
        }

        return to.ToString();
    }

    /// <summary>RFC 4180, with a line of names; only texts are kept from being computed.</summary>
    public string Csv()
    {
        var to = new StringBuilder();
        to.AppendJoin(',', _names.Select(CsvText.Cell)).Append("\r\n");
        foreach (var row in _rows)
        {
            to.AppendJoin(',', row.Select(c => c.ValueKind == JsonValueKind.Number ? c.GetRawText() : CsvText.Cell(Text(c)))).Append("\r\n");
        }

        return to.ToString();
    }

    private static string Text(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => cell.GetString()!,
        _ => cell.GetRawText(),
    };
}
