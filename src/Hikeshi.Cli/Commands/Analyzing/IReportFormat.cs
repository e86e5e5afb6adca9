using Hikeshi.Diagnosing;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>How analyze writes its report.</summary>
internal interface IReportFormat
{
    /// <summary>The whole page as UTF-8.</summary>
    ReadOnlyMemory<byte> Write(LogReport report, Diagnosis diagnosis);
}
