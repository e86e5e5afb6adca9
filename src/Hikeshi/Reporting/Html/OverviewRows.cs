using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The counts by status, severity, outcome, class and subject, a row each; what is zero is left out.</summary>
internal static class OverviewRows
{
    public static IEnumerable<(string By, string Counts)> Of(PageWords words, LogReport report)
    {
        yield return (words.In(TableTexts.Status), Counts(words,
        [
            (words.In(TableTexts.Parsed), report.Parsed), (words.In(TableTexts.Drifted), report.Drift),
            (words.In(TableTexts.Unknown), report.Unknown), (words.In(TableTexts.Untagged), report.Untagged),
        ]));
        yield return (words.In(TableTexts.Severity), Counts(words, report.Severities.Select((count, severity) => (Severity(words, severity), count))));
        yield return (words.In(TableTexts.Outcome), Terms(words, report.Outcomes));
        yield return (words.In(TableTexts.Class), Terms(words, report.Classes));
        yield return (words.In(TableTexts.Family), Terms(words, report.Families));
    }

    private static string Severity(PageWords words, int severity) =>
        SeverityTexts.Of(severity) is { IsEmpty: false } name ? $"{severity} {words.In(name)}" : words.In(TableTexts.None);

    private static string Terms(PageWords words, IEnumerable<TermRow> rows) => Counts(words, rows.Select(r => (words.In(r.Title), r.Count)));

    private static string Counts(PageWords words, IEnumerable<(string Name, long Count)> counts) =>
        words.Join(counts.Where(c => c.Count > 0).Select(c => words.Pair(c.Name, PageWords.Number(c.Count))));
}
