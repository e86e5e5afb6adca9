using Hikeshi.Diagnosing;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Html;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The report as one HTML file, for a browser, a mail or paper.</summary>
internal sealed class HtmlPage(Language language, string zone) : IReportFormat
{
    /// <summary>What the page says besides what the lines themselves make necessary.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public void Write(LogReport report, Diagnosis diagnosis, int total, Action<ReadOnlySpan<byte>> to) => to(HtmlReport.Write(report, diagnosis, new HtmlOptions
    {
        Language = language,
        Writer = $"hikeshi {ProgramVersion.Short}",
        Notes = [.. Notes, .. new ReportNotes(report, new ReportWords(report, language), zone).Notes()],
    }));
}
