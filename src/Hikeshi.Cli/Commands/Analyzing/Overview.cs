using Hikeshi.Cli.Texts;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The counts by status, severity, outcome, class and family: one line of words each.</summary>
internal static class Overview
{
    public static IEnumerable<(string Label, string Text)> Lines(LogReport report, ReportWords words)
    {
        yield return (words.In(AnalyzeTexts.StatusLabel), Counts(
            words,
            [
                (words.In(AnalyzeTexts.Parsed), report.Parsed),
                (words.In(AnalyzeTexts.Drift), report.Drift),
                (words.In(AnalyzeTexts.Unknown), report.Unknown),
                (words.In(AnalyzeTexts.Untagged), report.Untagged),
            ]));
        yield return (words.In(AnalyzeTexts.SeverityLabel), Counts(words, report.Severities.Select((n, i) => (Severity(i, words), n))));
        yield return (words.In(AnalyzeTexts.OutcomeLabel), Terms(report.Outcomes, words));
        yield return (words.In(AnalyzeTexts.ClassLabel), Terms(report.Classes, words));
        yield return (words.In(AnalyzeTexts.FamilyLabel), Terms(report.Families, words));
    }

    private static string Severity(int severity, ReportWords words) =>
        SeverityTexts.Of(severity) is { IsEmpty: false } name ? $"{severity} {words.In(name)}" : words.In(AnalyzeTexts.NoSeverity);

    private static string Terms(IReadOnlyList<TermRow> rows, ReportWords words) =>
        Counts(words, rows.Select(r => (words.In(r.Title), r.Count)));

    private static string Counts(ReportWords words, IEnumerable<(string Name, long Count)> counts) =>
        words.Join(counts.Where(c => c.Count > 0).Select(c => words.Pair(c.Name, ReportWords.Number(c.Count))));
}
