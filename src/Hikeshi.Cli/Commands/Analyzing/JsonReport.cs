using Hikeshi.Diagnosing;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The contract for machines: docs/en/analyze.md.</summary>
internal sealed class JsonReport(Language language) : IReportFormat
{
    public void Write(LogReport report, Diagnosis diagnosis, int total, Action<ReadOnlySpan<byte>> to) =>
        ReportJsonWriter.Write(report, diagnosis, language, to);
}
