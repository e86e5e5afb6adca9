using System.Globalization;
using System.Text;
using Hikeshi.Cli.Commands.Cataloging;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Reporting;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>Every message ID with its count, most frequent first, for a spreadsheet.</summary>
internal static class CountsCsv
{
    public static string Of(LogReport report, Language language)
    {
        var csv = new StringBuilder();
        CsvText.Row(csv, "id", "severity", "count", "count_is_lower_bound", "first", "last", "title");
        foreach (var row in report.Ids.Rows)
        {
            CsvText.Row(
                csv,
                row.Id,
                row.Severity < 0 ? "" : row.Severity.ToString(CultureInfo.InvariantCulture),
                row.Seen.Count.ToString(CultureInfo.InvariantCulture),
                row.IsLowerBound ? "true" : "false",
                Time(row.Seen.First),
                Time(row.Seen.Last),
                row.Title.In(language));
        }

        return csv.ToString();
    }

    private static string Time(DateTimeOffset? time) => time is { } known ? JsonWords.Time(known.UtcTicks) : "";
}
