using Hikeshi.Anonymizing;
using Hikeshi.Cli.Commands.Analyzing.Bundling;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>How <c>analyze</c> was asked to report.</summary>
/// <param name="Format">How the report is written.</param>
/// <param name="Top">The most rows of each table.</param>
/// <param name="FailOn">The severity to fail on, or null.</param>
/// <param name="Incidents">The options about incidents.</param>
/// <param name="Bundle">The folder to write for a support case, or null.</param>
/// <param name="Key">The key to anonymize with, or null.</param>
internal sealed record AnalyzeSettings(IReportFormat Format, int Top, string? FailOn, IncidentOptions Incidents, Bundle? Bundle, AnonymizingKey? Key)
{
    /// <summary>True when an incident is open that is as bad as asked for.</summary>
    public bool Fails(Diagnosis diagnosis) => FailOn is not null
        && Enum.TryParse<IncidentSeverity>(FailOn, ignoreCase: true, out var severity)
        && diagnosis.Incidents.Any(i => i.State == IncidentState.Open && i.Severity <= severity);
}
