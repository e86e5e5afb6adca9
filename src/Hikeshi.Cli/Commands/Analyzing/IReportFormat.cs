using Hikeshi.Diagnosing;
using Hikeshi.Reporting;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>How analyze writes its report.</summary>
internal interface IReportFormat
{
    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="report">What was counted.</param>
    /// <param name="diagnosis">What was found, filtered.</param>
    /// <param name="total">How many incidents there are without the filter.</param>
    /// <param name="to">Takes the next bytes; they are lent.</param>
    void Write(LogReport report, Diagnosis diagnosis, int total, Action<ReadOnlySpan<byte>> to);
}
