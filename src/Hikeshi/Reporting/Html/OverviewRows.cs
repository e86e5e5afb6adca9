using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The counts by status, severity, outcome, class and subject, those that are not zero.</summary>
internal static class OverviewRows
{
    public static IEnumerable<(string By, string Name, long Count)> Of(PageWords words, LogReport report) =>
        Rows(words, report).Where(r => r.Count > 0);

    private static IEnumerable<(string By, string Name, long Count)> Rows(PageWords words, LogReport report)
    {
        var status = words.In(TableTexts.Status);
        yield return (status, words.In(TableTexts.Parsed), report.Parsed);
        yield return (status, words.In(TableTexts.Drifted), report.Drift);
        yield return (status, words.In(TableTexts.Unknown), report.Unknown);
        yield return (status, words.In(TableTexts.Untagged), report.Untagged);
        foreach (var (severity, count) in report.Severities.Index())
        {
            var name = SeverityTexts.Of(severity);
            yield return (words.In(TableTexts.Severity), name.IsEmpty ? words.In(TableTexts.None) : $"{severity} {words.In(name)}", count);
        }

        (LocalText By, IReadOnlyList<TermRow> Rows)[] terms =
            [(TableTexts.Outcome, report.Outcomes), (TableTexts.Class, report.Classes), (TableTexts.Family, report.Families)];
        foreach (var (by, rows) in terms)
        {
            foreach (var row in rows)
            {
                yield return (words.In(by), words.In(row.Title), row.Count);
            }
        }
    }
}
